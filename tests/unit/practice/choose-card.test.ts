import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counts } from '@/lib/durations'
import {
  cardsInRun,
  chooseCard,
  chooseLookAlikes,
  chooseSigner,
  type Side,
} from '@/lib/practice/script/choose-card'

const side = (accountId: string, part: Partial<Side> = {}): Side => ({
  accountId,
  camera: true,
  misses: {},
  ...part,
})
const never = () => 0.5
const nothing = { run: [], before: [] }

describe('who signs', () => {
  const [a, b] = [side('a'), side('b')]

  it('takes turns', () => {
    expect(chooseSigner([a, b], null)?.signer).toBe(a)
    expect(chooseSigner([a, b], 'a')?.signer).toBe(b)
    expect(chooseSigner([a, b], 'b')?.signer).toBe(a)
  })

  it('is always the one with a camera when the other has none, and nobody when neither has', () => {
    const blind = side('b', { camera: false })
    for (const last of [null, 'a', 'b']) expect(chooseSigner([a, blind], last)?.signer).toBe(a)
    expect(chooseSigner([side('a', { camera: false }), blind], 'a')).toBeNull()
  })

  it('counts a camera that was not spoken of as one', () => {
    expect(chooseSigner([a, side('b', { camera: null })], 'a')?.signer.accountId).toBe('b')
  })
})

describe('the card', () => {
  it('is weak for both first, then weak for one, then any', () => {
    const sides: [Side, Side] = [side('a', { misses: { m: 1, n: 5 } }), side('b', { misses: { m: 1 } })]
    const shared = ['k', 'm', 'n']
    const card = (run: string[]) =>
      chooseCard(shared, sides, { run: run.map((signId) => ({ signId, right: true })), before: [] }, never)
    expect(card([])).toBe('m')
    expect(card(['m'])).toBe('n')
    expect(card(['m', 'n'])).toBe('k')
  })

  it('comes back first in the next run when it was misread', () => {
    const before = [
      { signId: 'm', right: true },
      { signId: 'n', right: false },
    ]
    expect(chooseCard(['m', 'n'], [side('a'), side('b')], { run: [], before }, never)).toBe('n')
  })

  it('never comes twice in a row while there is another, and only once until all others have come', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 8 }),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (shared, chances) => {
          const run: { signId: string; right: boolean }[] = []
          for (let n = 0; n < 2 * shared.length; n++) {
            const chance = () => chances.next().value as number
            const signId = chooseCard(shared, [side('a'), side('b')], { run, before: [] }, chance)
            expect(signId).not.toBe(run.at(-1)?.signId)
            run.push({ signId, right: true })
          }
          expect(new Set(run.slice(0, shared.length).map((card) => card.signId)).size).toBe(shared.length)
        },
      ),
    )
  })

  it('is dealt as often as there are signs to share, and no oftener than a run is long', () => {
    expect(cardsInRun(1)).toBe(2)
    expect(cardsInRun(20)).toBe(counts.scriptCards)
  })

  it('needs no misses to be chosen', () => {
    expect(chooseCard(['k'], [side('a'), side('b')], nothing, never)).toBe('k')
  })
})

describe('the choices', () => {
  const lookAlikes = new Map([
    ['m', ['n', 't', 'gone']],
    ['n', ['m', 's']],
    ['t', []],
    ['s', []],
    ['z', []],
  ])
  it('are the card, its look-alikes and theirs, none twice, none that is not there', () => {
    expect(chooseLookAlikes('m', lookAlikes, ['z'], never).sort()).toEqual(['m', 'n', 's', 't'])
  })

  it('are filled up where a sign has few look-alikes', () => {
    expect(chooseLookAlikes('z', lookAlikes, ['z', 'm', 'n', 't', 's'], never).sort()).toEqual([
      'm',
      'n',
      't',
      'z',
    ])
  })

  it('stand in an order that tells nothing', () => {
    const chances = [0.9, 0.1, 0.5, 0.3]
    expect(chooseLookAlikes('m', lookAlikes, [], () => chances.shift()!)).toEqual(['n', 's', 't', 'm'])
  })
})
