import { durations } from '@/lib/durations'
import { Prisma } from '@/lib/infra/db'

/**
 * Whether a small picture (`s`, a Still) of a learner (`a`, an Account) may be shown to anybody: still agreed to, fresh, its
 * tab open and looked at, and its learner in no practice.
 */
export const stillStands = (now: Date) => Prisma.sql`
  a."roundsOpen" and s."takenAt" > ${new Date(+now - durations.stillKept)}
  and exists (select 1 from "Stream" l where l."accountId" = s."learnerId" and l."tab" = s."tab"
    and l."closedAt" is null and l."visible" and l."leaseUntil" > ${now})
  and not exists (select 1 from "Member" m where m."accountId" = s."learnerId" and m."endedAt" is null)`
