import { describe, expect, it } from 'vitest'
import type { SignCard } from '@/lib/content/steps'
import { drillOf } from '@/lib/learning/drill'

const card = (id: string, lookAlikes: string[] = []): SignCard => ({
  ...{ id, lookAlikes, gloss: id.toUpperCase(), hint: '', clip: '', poster: '', clipMs: 2_000 },
})
const cards = Object.fromEntries(
  [card('m', ['n', 't']), card('n', ['m']), card('t'), card('x')].map((c) => [c.id, c]),
)

describe('drillOf', () => {
  it('asks to tell each sign from its look-alikes, then to sign it', () => {
    const drill = drillOf(['m'], cards)
    expect(drill.map((step) => step.kind)).toEqual(['recognise', 'produce'])
    expect(drill[0]).toMatchObject({ sign: 'm', choices: ['m', 'n', 't'] })
  })

  it('always offers three different choices with the right one among them', () => {
    for (const step of drillOf(['m', 'n', 'x'], cards))
      if (step.kind === 'recognise') {
        expect(new Set(step.choices).size).toBe(3)
        expect(step.choices).toContain(step.sign)
      }
  })

  it('leaves out signs it does not know and doubles', () => {
    expect(drillOf(['m', 'm', 'nothing'], cards)).toHaveLength(2)
  })
})
