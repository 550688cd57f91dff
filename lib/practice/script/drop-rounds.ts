import type { Work } from '@/lib/infra/command'

/** The practice ends: the card that is open ends with it, read or not. In the caller's transaction. */
export async function dropRounds({ tx, now }: Work, practiceId: string): Promise<void> {
  await tx.$executeRaw`
    update "ScriptRound" set "endedAt" = ${now},
      "state" = (case "state" when 'picked' then 'closed' else 'dropped' end)::"RoundState"
    where "practiceId" = ${practiceId}::uuid and "endedAt" is null`
}
