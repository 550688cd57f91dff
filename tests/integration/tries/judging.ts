import type { Actor } from '@/lib/accounts/actor'
import { readNow } from '@/lib/infra/transaction'
import { judgeTry } from '@/lib/tries/judge-try'
import { keepTry } from '@/lib/tries/keep-try'
import { setWish } from '@/lib/tries/set-wish'
import { newKey, type somebody } from '@/tests/support/people'
import { practiceOf } from '../learning/judging'
import { sent } from '../questions/film'

type Somebody = Awaited<ReturnType<typeof somebody>>

/** A learner who shows their tries, and a trainer who has practised with them; they do not any more. */
export async function showing(given: { learner?: Somebody; recording?: boolean } = {}) {
  const { learner, trainer } = await practiceOf({ ...given, over: true })
  await wish(learner, true)
  return { learner, trainer }
}

export const wish = (actor: Actor, share: boolean) =>
  setWish({ actor, input: { key: newKey(), keep: true, share } })

/** Keeps one more try, and gives its id. */
export async function tried(actor: Actor, sign = 'ase-a'): Promise<string> {
  const { id } = await keepTry({ actor, input: { key: newKey(), sign, clip: await sent(actor) } })
  return id
}

export type Said = {
  key: string
  tryId: string
  verdictId: string
  grade: 'again' | 'hard' | 'good' | 'easy'
  off: string[]
  rev: number
  undone: boolean
  pressedAt: number
}

/** A verdict on a try as a browser sends it, pressed now. */
export async function saying(tryId: string, said: Partial<Said> = {}): Promise<Said> {
  const pressedAt = +(await readNow())
  return {
    ...{ key: newKey(), tryId, verdictId: newKey(), grade: 'good', off: [], rev: 0, undone: false },
    pressedAt,
    ...said,
  }
}

export const judge = (actor: Actor, input: Said) => judgeTry({ actor, input })
