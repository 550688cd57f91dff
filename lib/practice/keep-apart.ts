import { counts, durations } from '@/lib/durations'
import type { Work } from '@/lib/infra/command'

/**
 * Keeps two people apart for a while, whatever line they stand in. From the third time within `pairWindow` on they are
 * spaced for longer, so that nobody can keep coming back for one person.
 * @param chosen one of them said no or left; false when a connection failed, which never counts
 */
export async function keepApart({ tx, now }: Work, a: string, b: string, chosen: boolean): Promise<void> {
  const windowFrom = new Date(+now - durations.pairWindow)
  const soon = new Date(+now + durations.skip)
  const spaced = new Date(+now + durations.pairSpaced)
  const one = chosen ? 1 : 0
  await tx.$executeRaw`
    insert into "Skip" as k ("oneId", "otherId", "until", "times", "lastAt")
    values (least(${a}::uuid, ${b}::uuid), greatest(${a}::uuid, ${b}::uuid), ${soon}, ${one}, ${now})
    on conflict ("oneId", "otherId") do update set
      "times" = ${one} + case when k."lastAt" > ${windowFrom} then k."times" else 0 end,
      "lastAt" = case when ${chosen} then excluded."lastAt" else k."lastAt" end,
      "until" = greatest(k."until", case
        when ${chosen} and k."lastAt" > ${windowFrom} and k."times" + 1 >= ${counts.timesBeforeSpaced} then ${spaced}
        else excluded."until" end)`
}
