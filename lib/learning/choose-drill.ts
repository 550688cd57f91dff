import { counts, durations } from '@/lib/durations'

type Off = 'handshape' | 'location' | 'movement' | 'orientation' | 'face'

/** A learner's review of a sign; `chance`: of remembering it now, 0 to 1. */
export type Reviewed = {
  signId: string
  track: 'understand' | 'produce'
  due: Date
  chance: number
  lastGrade: 'again' | 'hard' | 'good' | 'easy'
}

/** What a trainer said was off in one judged try; nothing, too. */
export type Mark = { signId: string; off: Off[]; at: Date }

export type DrillPart = { sign: string; kinds: ('recognise' | 'produce')[] }

export type Day = {
  /** What falls due today, on either track, least likely remembered first */
  due: string[]
  /** To do alone */
  drill: DrillPart[]
  /** To do with a person: to be signed again, or not right yet */
  person: string[]
  /** What is off most often */
  habit: Off | null
  /** When the next one falls due that does not today */
  nextAt: Date | null
}

/** What was off in at least two of the tries, most often; of two the one that was off last. Once may be chance. */
export function habitOf(marks: Mark[]): Off | null {
  const found = new Map<Off, { times: number; at: number }>()
  for (const { off, at } of marks)
    for (const one of off) {
      const was = found.get(one) ?? { times: 0, at: 0 }
      found.set(one, { times: was.times + 1, at: Math.max(was.at, +at) })
    }
  const often = [...found].filter(([, { times }]) => times >= counts.habit)
  return often.sort(([, a], [, b]) => b.times - a.times || b.at - a.at)[0]?.[0] ?? null
}

/**
 * What a learner does today. Rules, and where they come from:
 * 1. What falls due within `dueAhead` comes first, the one least likely remembered before others (FSRS' own measure).
 * 2. Reading is drilled alone. Signing is judged by people (docs/decisions/015-memory.md): what is due there, or was
 *    again or hard, is for a person, and is signed once alone before, beside the model.
 * 3. Then signs whose last judged try had the learner's habit in it, though not due: feedback by parameter names what to
 *    watch (Huenerfauth 2015, 2017: codes per parameter), and one parameter at a time is what one can watch. A
 *    handshape is also read among its look-alikes, which differ in little else (minimal pairs; LESCO, PeerJ CS-740).
 * 4. No more than `drillSigns`: a drill is minutes, and what is left is still due tomorrow.
 * @param practised signs signed alone today already
 */
export function chooseDrill(
  { reviews, marks, practised }: { reviews: Reviewed[]; marks: Mark[]; practised: string[] },
  now: Date,
): Day {
  const soon = +now + durations.dueAhead
  const byChance = [...reviews].sort((a, b) => a.chance - b.chance || (a.signId < b.signId ? -1 : 1))
  const due = byChance.filter((one) => +one.due <= soon)
  const read = due.filter(({ track }) => track === 'understand').map(({ signId }) => signId)
  const signed = byChance.filter(({ track }) => track === 'produce')
  const person = [
    ...signed.filter((one) => +one.due <= soon),
    ...signed.filter((one) => +one.due > soon && (one.lastGrade === 'again' || one.lastGrade === 'hard')),
  ].map(({ signId }) => signId)

  const habit = habitOf(marks)
  const last = new Map([...marks].sort((a, b) => +a.at - +b.at).map((mark) => [mark.signId, mark]))
  const habitual = [...last.values()]
    .filter(({ off }) => habit !== null && off.includes(habit))
    .sort((a, b) => +b.at - +a.at)
    .map(({ signId }) => signId)

  const drill = [...new Set([...due.map(({ signId }) => signId), ...person, ...habitual])].map((sign) => {
    const alone = (person.includes(sign) || habitual.includes(sign)) && !practised.includes(sign)
    const reads = read.includes(sign) || (alone && habit === 'handshape' && habitual.includes(sign))
    return { sign, kinds: [...(reads ? ['recognise' as const] : []), ...(alone ? ['produce' as const] : [])] }
  })
  const later = reviews.map((one) => +one.due).filter((at) => at > soon)
  return {
    due: [...new Set(due.map(({ signId }) => signId))],
    drill: drill.filter(({ kinds }) => kinds.length > 0).slice(0, counts.drillSigns),
    person,
    habit,
    nextAt: later.length > 0 ? new Date(Math.min(...later)) : null,
  }
}
