import { describe, expect, it } from 'vitest'
import { durations } from '@/lib/durations'
import { chooseToJudge, type Shown } from '@/lib/tries/choose-to-judge'

const now = 100 * 86_400_000
const shown = (sign: string, at: number, rest: Partial<Shown> = {}): Shown => ({
  ...{ id: `${sign}${at}`, sign, at: now - at, saidAt: null, missed: 0 },
  ...rest,
})
const ids = (tries: Shown[]) => chooseToJudge(tries, now).map(({ id }) => id)

describe('the tries a trainer is asked to look at', () => {
  it('what went wrong comes first, however often, and then who waits longest', () => {
    const tries = [
      shown('A', 10),
      shown('B', 90),
      shown('C', 5, { missed: 4 }),
      shown('D', 40, { missed: 1 }),
    ]
    expect(ids(tries)).toEqual(['D40', 'C5', 'B90', 'A10'])
    expect(ids(tries.toReversed())).toEqual(['D40', 'C5', 'B90', 'A10'])
  })

  it('of each sign only the newest, in whatever order they come', () => {
    expect(ids([shown('A', 5), shown('A', 60), shown('B', 7)])).toEqual(['B7', 'A5'])
    expect(ids([shown('A', 60), shown('B', 7), shown('A', 5)])).toEqual(['B7', 'A5'])
  })

  it('none that a verdict has heard, and no older one in its place', () => {
    const saidAt = now - 20
    expect(ids([shown('A', 20, { saidAt }), shown('A', 60, { saidAt })])).toEqual([])
    expect(ids([shown('A', 19, { saidAt })])).toEqual(['A19'])
  })

  it('none that is too old to say anything of today', () => {
    expect(ids([shown('A', durations.tryFresh), shown('B', durations.tryFresh - 1)])).toEqual([
      `B${durations.tryFresh - 1}`,
    ])
  })
})
