import { describe, expect, it } from 'vitest'
import { firstLayout, parseLayout, smallLimits, splitLimits } from '@/lib/accounts/layout-states'

describe('what was stored of a layout', () => {
  it('is read as it was, without what does not belong to it', () => {
    const mine = { v: 1, large: 'own', beside: true, small: 31, split: 60 }
    expect(parseLayout(mine)).toEqual(mine)
    expect(parseLayout({ ...mine, script: '<b>' })).toEqual(mine)
    expect(parseLayout(JSON.parse(JSON.stringify(firstLayout)))).toEqual(firstLayout)
  })

  it('is not read when any part of it is not allowed, or of another shape', () => {
    const wrong: unknown[] = [null, undefined, 'own', 7, [], {}]
    for (const part of [
      { v: 2 },
      { v: '1' },
      { large: 'clip' },
      { large: 'toString' },
      { beside: 'yes' },
      { small: smallLimits.min - 1 },
      { small: smallLimits.max + 1 },
      { small: 22.5 },
      { small: Number.NaN },
      { split: splitLimits.max + 1 },
      { split: '50' },
      { split: undefined },
    ])
      wrong.push({ ...firstLayout, ...part })
    for (const stored of wrong) expect(parseLayout(stored), JSON.stringify(stored)).toBeNull()
  })
})
