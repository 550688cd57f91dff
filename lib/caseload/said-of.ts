import { glossesOf } from '@/lib/content/glosses'
import { offs, type Grade } from '@/lib/practice/verdict-words'
import type { SaidOf } from './messages'

type Row = { signId: string; grade: Grade; off: string[] }

/** The last verdict on each sign, in the order in which the signs were first judged. `verdicts`: oldest first. */
export async function lastOfEach(verdicts: Row[]): Promise<SaidOf[]> {
  const gloss = await glossesOf(verdicts.map(({ signId }) => signId))
  const last = new Map(verdicts.map((one) => [one.signId, one]))
  return [...last.values()].map(({ signId, grade, off }) => ({
    ...{ sign: signId, gloss: gloss(signId), grade },
    off: offs.filter((one) => off.includes(one)),
  }))
}
