/** How well signing can be read. `none`: nothing has come yet. `still`: pictures have stopped, or never came. */
export type Legibility = 'none' | 'clear' | 'hard' | 'still'

/** `expected`: how many seconds a picture has been waited for; `slow` and `empty`: seconds in a row below 20 and without any. */
export type Reading = {
  legibility: Legibility
  /** Of the last second */
  fps: number
  expected: number
  slow: number
  empty: number
}

export const nothingRead: Reading = { legibility: 'none', fps: 0, expected: 0, slow: 0, empty: 0 }

const readable = 20
/** Seconds that something has to last before it is said */
const patience = 3

/** Takes one second in which `fps` pictures were shown, while a picture is expected. */
export function readSecond(last: Reading, fps: number): Reading {
  // An empty second says nothing about how fast pictures come when they come.
  const slow = fps === 0 ? last.slow : fps < readable ? last.slow + 1 : 0
  const empty = fps === 0 ? last.empty + 1 : 0
  const next = { fps, expected: last.expected + 1, slow, empty }
  return { ...next, legibility: judge(last.legibility, next) }
}

function judge(last: Legibility, { fps, slow, empty }: Omit<Reading, 'legibility'>): Legibility {
  if (empty >= patience) return 'still'
  if (fps === 0) return last
  if (slow >= patience) return 'hard'
  return slow === 0 || last !== 'hard' ? 'clear' : last
}
