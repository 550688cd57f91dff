import { describe, expect, it } from 'vitest'
import { nudgeOf } from '@/components/practice/nudge'
import type { VerdictNow } from '@/lib/matching/messages'
import { practice } from './sample'

let id = 0
const said = (sign: string, grade: VerdictNow['grade'], more: Partial<VerdictNow> = {}): VerdictNow => ({
  ...{
    id: String(id++),
    sign,
    grade,
    off: [],
    rev: 0,
    pressedAt: id,
    mine: false,
    forMe: true,
    forThird: false,
  },
  ...more,
})
const after = (...verdicts: VerdictNow[]) => nudgeOf(practice({ verdicts }))

describe('after a verdict', () => {
  it('of again or hard the learner tries again before looking, and hears what was off', () => {
    expect(after(said('w', 'again', { off: ['handshape'] }))).toMatchObject({
      ...{ kind: 'try', sign: 'w', off: ['handshape'] },
    })
    expect(after(said('x', 'again'), said('w', 'hard'))?.kind).toBe('try')
  })

  it('that is the second in a row for the sign, the model comes first', () => {
    expect(after(said('w', 'again'), said('w', 'hard'))?.kind).toBe('model')
    expect(after(said('w', 'good'), said('w', 'again'))?.kind).toBe('try')
  })

  it('of good there is nothing to do, nor after one’s own', () => {
    expect(after()).toBeNull()
    expect(after(said('w', 'again'), said('w', 'good'))).toBeNull()
    expect(after(said('w', 'again', { forMe: false, mine: true }))).toBeNull()
  })
})
