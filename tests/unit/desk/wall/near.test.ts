import { describe, expect, it } from 'vitest'
import { nearOf } from '@/components/desk/wall/near'

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
