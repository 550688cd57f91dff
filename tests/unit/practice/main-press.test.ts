import { describe, expect, it } from 'vitest'
import { mainPress } from '@/components/practice/script/main-press'
import type { ScriptState } from '@/lib/matching/messages'

const card = { sign: 'm', gloss: 'M' }
const truth: ScriptState = {
  kind: 'truth',
  roundId: 'r',
  card,
  picked: card,
  mine: false,
  from: 6_000,
  last: false,
}

describe('what Enter does in a script', () => {
  it('is the signer’s until they have signed, and nobody’s while one reads or watches', () => {
    const sign: ScriptState = { kind: 'sign', roundId: 'r', card, signed: false }
    expect(mainPress(sign, 0)).toBe('signed')
    expect(mainPress({ ...sign, signed: true }, 0)).toBeNull()
    expect(mainPress({ kind: 'watch', roundId: 'r' }, 0)).toBeNull()
    expect(mainPress({ kind: 'read', roundId: 'r', choices: [card] }, 0)).toBeNull()
  })

  it('leaves the reader time to look before the other one goes on', () => {
    expect(mainPress(truth, 5_999)).toBeNull()
    expect(mainPress(truth, 6_000)).toBe('next')
    expect(mainPress({ ...truth, mine: true, from: 0, last: true }, 0)).toBe('finish')
  })

  it('starts, and ends nothing: after the last card each press leads elsewhere', () => {
    expect(mainPress({ kind: 'ready' }, 0)).toBe('start')
    expect(mainPress({ kind: 'done', misread: [] }, 0)).toBeNull()
    expect(mainPress({ kind: 'noCamera' }, 0)).toBeNull()
  })
})
