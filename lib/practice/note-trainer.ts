import { counts, durations } from '@/lib/durations'
import type { Work } from '@/lib/infra/command'
import type { Ending } from './after-practice'

/**
 * Notes on a trainer's duty that a practice of theirs ended, however it ended: they have had their turn. A trainer who
 * pressed it away within seconds, twice in a row, is asked last for a while. A connection that failed does not count.
 * @param lastedMs since it was live or, if it never was, since it was made
 * @param away somebody in it had lost the connection
 */
export async function noteTrainer(
  { tx, now }: Work,
  trainerId: string,
  ending: Omit<Ending, 'liveMs'>,
  { lastedMs, away }: { lastedMs: number; away: boolean },
): Promise<void> {
  const pressed = ending.by === trainerId && ['left', 'next', 'cancelled'].includes(ending.why)
  const hurried = pressed && !away && lastedMs < durations.served
  const windowFrom = new Date(+now - durations.hurriedWindow)
  const until = new Date(+now + durations.askedLast)
  await tx.$executeRaw`
    update "Duty" set "lastServedAt" = ${now},
      "hurried" = case when not ${hurried} then 0 when "hurriedAt" > ${windowFrom} then "hurried" + 1 else 1 end,
      "hurriedAt" = case when ${hurried} then ${now} else "hurriedAt" end,
      "askedLastUntil" = case
        when ${hurried} and "hurriedAt" > ${windowFrom} and "hurried" + 1 >= ${counts.hurried} then ${until}
        else "askedLastUntil" end
    where "accountId" = ${trainerId}::uuid`
}
