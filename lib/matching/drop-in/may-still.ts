import type { Work } from '@/lib/infra/command'

/**
 * The re-check behind the locks when the second yes has come: the practice runs without a trainer, this one is on duty,
 * here and in nothing else, and has not been blocked meanwhile (promises I8 and I10).
 */
export async function mayStillDropIn(
  { tx, now }: Work,
  practiceId: string,
  trainerId: string,
): Promise<boolean> {
  const [still] = await tx.$queryRaw<unknown[]>`
    select 1 from "Duty" d, "Practice" p, "Upkeep" u
    where d."accountId" = ${trainerId}::uuid and d."state" = 'on' and u."id" = 1 and u."livekitAwayAt" is null
      and p."id" = ${practiceId}::uuid and p."state" = 'live'
      and exists (select 1 from "Stream" l where l."accountId" = d."accountId" and l."leaseUntil" > ${now})
      and not exists (select 1 from "OfferSide" s where s."accountId" = d."accountId" and s."endedAt" is null)
      and not exists (select 1 from "Member" m where m."endedAt" is null
        and (m."accountId" = d."accountId" or m."practiceId" = p."id" and m."role" = 'trainer'))
      and not exists (select 1 from "Member" m join "Block" b
        on (b."byId", b."otherId") in ((m."accountId", d."accountId"), (d."accountId", m."accountId"))
        where m."practiceId" = p."id" and m."role" = 'peer')`
  return still !== undefined
}
