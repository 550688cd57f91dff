import { describe, expect, it } from 'vitest'
import { ringWords } from '@/components/learner/ring-words'
import { personOf, stageMode } from '@/components/learner/stage-mode'
import { look, offer, practice, summary, ticket } from './sample'

const here = { asking: false, elsewhere: null }
const kind = (now: Parameters<typeof stageMode>[0], place = here) => stageMode(now, place).kind

describe('stageMode', () => {
  it('is the lesson, or the checkpoint where one asks for a person', () => {
    expect(kind(null)).toBe('lesson')
    expect(kind(look())).toBe('lesson')
    expect(stageMode(look(), { asking: true, elsewhere: null }).kind).toBe('checkpoint')
  })

  it('follows a ticket from waiting to held', () => {
    expect(kind(look({ ticket: ticket() }))).toBe('waiting')
    const held = look({ ticket: ticket({ state: { kind: 'held', until: 9 } }) })
    expect(stageMode(held, here)).toMatchObject({ kind: 'held', until: 9 })
  })

  it('tells a trainer who is asked from a peer who has to be answered', () => {
    expect(kind(look({ ticket: ticket(), offer: offer() }))).toBe('coming')
    expect(kind(look({ ticket: ticket(), offer: offer({ side: 'asked' }) }))).toBe('proposal')
  })

  it('asks before it shows, and only the one who has not agreed', () => {
    const asked = practice({ agreed: false, askUntil: 5, state: { kind: 'preparing', until: 9 } })
    expect(stageMode(look({ practice: asked }), here)).toMatchObject({ kind: 'ask', until: 5 })
    expect(kind(look({ practice: practice({ state: { kind: 'preparing', until: 9 } }) }))).toBe('preparing')
    expect(kind(look({ practice: practice() }))).toBe('live')
  })

  it('puts a practice before an offer, an offer before a look back, that before the line', () => {
    const all = { ticket: ticket(), offer: offer(), summaries: [summary()] }
    expect(kind(look({ ...all, practice: practice() }))).toBe('live')
    expect(kind(look(all))).toBe('coming')
    expect(kind(look({ ...all, offer: null }))).toBe('summary')
    expect(kind(look({ ...all, offer: null, summaries: [] }))).toBe('waiting')
  })

  it('says when another tab has the practice or the place', () => {
    const other = { asking: false, elsewhere: 'r1' }
    expect(stageMode(look({ practice: practice() }), other)).toMatchObject({
      kind: 'elsewhere',
      partner: 'Robin',
    })
    expect(stageMode(look({ ticket: ticket() }), other)).toMatchObject({ kind: 'elsewhere', partner: null })
    expect(stageMode(look({ ticket: ticket() }), { asking: false, elsewhere: 'old' }).kind).toBe('waiting')
  })

  it('leaves a trainer’s own practice to the desk', () => {
    expect(kind(look({ practice: practice({ role: 'trainer' }) }))).toBe('lesson')
    expect(kind(look({ offer: offer({ side: 'asked', roomId: 'r9' }), ticket: ticket() }))).toBe('waiting')
  })

  it('colours the person in the path, live only when live', () => {
    expect(personOf({ kind: 'lesson' })).toBe('idle')
    expect(personOf(stageMode(look({ ticket: ticket() }), here))).toBe('here')
    expect(personOf(stageMode(look({ practice: practice() }), here))).toBe('live')
  })

  it('rings while there is something to see or to answer', () => {
    const words = (now: Parameters<typeof stageMode>[0]) => ringWords(stageMode(now, here))?.what ?? null
    expect(words(look({ ticket: ticket(), offer: offer() }))).toBe('coming')
    expect(words(look({ ticket: ticket(), offer: offer({ side: 'asked' }) }))).toBe('proposal')
    expect(words(look({ ticket: ticket(), offer: offer({ side: 'asked', confirmed: true }) }))).toBeNull()
    expect(words(look({ practice: practice({ agreed: false, askUntil: 5 }) }))).toBe('ask')
    expect(words(look({ practice: practice() }))).toBeNull()
  })
})
