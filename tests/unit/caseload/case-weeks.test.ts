import { describe, expect, it } from 'vitest'
import { caseWeeks } from '@/lib/caseload/case-weeks'

const now = new Date('2026-11-23T12:00:00Z')
const said = (grade: 'again' | 'hard' | 'good' | 'easy', days: number) => ({
  grade,
  createdAt: new Date(+now - days * 86_400_000),
})

describe('verdicts week by week', () => {
  it('are counted back from now, the last week last', () => {
    const verdicts = [
      said('good', 0),
      said('again', 6.9),
      said('hard', 7),
      said('easy', 20),
      said('good', 21),
    ]
    expect(caseWeeks(verdicts, now, 3)).toEqual([
      { ago: 2, said: 1, well: 1 },
      { ago: 1, said: 1, well: 0 },
      { ago: 0, said: 2, well: 1 },
    ])
  })

  it('a clock that is a little ahead still counts as now, and an empty week is there', () => {
    expect(caseWeeks([said('good', -1)], now, 2)).toEqual([
      { ago: 1, said: 0, well: 0 },
      { ago: 0, said: 1, well: 1 },
    ])
  })
})
