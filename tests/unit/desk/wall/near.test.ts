import { describe, expect, it } from 'vitest'
import { nearOf, stepTo, type Near } from '@/components/desk/wall/near'

/** 200 tiles in rows of 4, each row 100 px high, in a window of 800 px. */
const at = (top: number) => nearOf({ top, height: 5_000 }, 800, 200, 4)

describe('nearOf', () => {
  it('is what is seen of the list and half a window more, in whole rows', () => {
    expect(at(200)).toEqual({ from: 0, to: 40 })
    expect(at(-2_050)).toEqual({ from: 64, to: 132 })
  })

  it('is the last rows at the end, however few there are', () => {
    expect(at(-4_400)).toEqual({ from: 160, to: 200 })
    expect(nearOf({ top: 0, height: 300 }, 800, 10, 4)).toEqual({ from: 0, to: 10 })
  })

  it('is nobody where there is nobody', () => {
    expect(nearOf({ top: 0, height: 0 }, 800, 0, 4)).toEqual({ from: 0, to: 0 })
  })
})

describe('stepTo', () => {
  const steps = (now: Near, goal: Near): Near[] => {
    const next = stepTo(goal, now, 4)
    return next === now ? [] : [next, ...steps(next, goal)]
  }

  it('brings and takes a row at a time, and then nothing', () => {
    expect(steps({ from: 0, to: 12 }, { from: 0, to: 20 })).toEqual([
      { from: 0, to: 16 },
      { from: 0, to: 20 },
    ])
    expect(steps({ from: 8, to: 20 }, { from: 4, to: 16 })).toEqual([{ from: 4, to: 16 }])
    expect(stepTo({ from: 4, to: 9 }, { from: 0, to: 12 }, 4)).toEqual({ from: 4, to: 9 })
  })

  it('begins anew where nothing of what is drawn is near any more', () => {
    expect(steps({ from: 0, to: 24 }, { from: 100, to: 112 })[0]).toEqual({ from: 100, to: 104 })
    expect(steps({ from: 100, to: 112 }, { from: 0, to: 8 }).at(-1)).toEqual({ from: 0, to: 8 })
  })

  it('ends, also where nobody is left', () => {
    expect(steps({ from: 0, to: 12 }, { from: 0, to: 0 }).length).toBeLessThan(5)
  })
})
