import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { about } from '@/components/queue/about'
import { expectedWords } from '@/components/queue/expected'
import { waitWords } from '@/components/queue/wait-words'
import messages from '@/messages/en.live.json'
import { look } from './sample'

const t = createTranslator({ locale: 'en', messages, namespace: 'queue' }) as Parameters<typeof waitWords>[2]
const at = (iso: string) => Date.parse(iso)

describe('[M43] the wait in words', () => {
  const people = look().people
  const time = at('2026-03-28T10:00Z')

  it('says who is free, or about how long it takes', () => {
    expect(waitWords({ ...people, onDuty: 2, free: 1 }, time, t)).toBe(
      'A trainer is free. It takes a few seconds.',
    )
    expect(waitWords({ ...people, onDuty: 1, waitMs: 185_000 }, time, t)).toMatch(/busy\. About 3 minutes\.$/)
    expect(waitWords({ ...people, onDuty: 1, waitMs: 43_000 }, time, t)).toMatch(/About 40 seconds\.$/)
  })

  it('says that nobody is there, and when somebody has planned to come', () => {
    expect(waitWords(people, time, t)).toMatch(/^No trainer is on duty just now/)
    expect(waitWords(people, time, t)).toContain('Another learner may come')
    expect(waitWords(people, time, t, false)).toBe('No trainer is on duty just now.')
    const said = waitWords({ ...people, expectedAt: time - 1 }, time, t)
    expect(said).toMatch(/^No trainer is on duty just now.*expected about now\.$/)
  })
})

describe('an expected time', () => {
  const now = at('2026-03-28T10:00Z')

  it('is told on the reader’s own clock, wherever it was planned', () => {
    const when = at('2026-03-28T17:00Z')
    expect(expectedWords(when, now, 'Europe/Zurich')).toMatchObject({ day: 'today', clock: '18:00' })
    expect(expectedWords(when, now, 'Asia/Tokyo')).toMatchObject({ day: 'tomorrow', clock: '02:00' })
    expect(expectedWords(when, when, 'Europe/Zurich').day).toBe('now')
  })

  it('tomorrow is the next date, also where the clocks change between', () => {
    expect(expectedWords(at('2026-03-29T21:30Z'), at('2026-03-28T23:30Z'), 'Europe/Zurich')).toMatchObject({
      day: 'today',
      clock: '23:30',
    })
    expect(expectedWords(at('2026-03-29T21:30Z'), now, 'Europe/Zurich').day).toBe('tomorrow')
    expect(expectedWords(at('2026-03-30T16:00Z'), now, 'Europe/Zurich')).toMatchObject({
      day: 'later',
      weekday: 'Monday',
      clock: '18:00',
    })
  })
})

describe('a guess', () => {
  it('is said in tens of seconds, then in minutes', () => {
    expect([about(2_000), about(44_000), about(89_999), about(90_000), about(200_000)]).toEqual([
      { unit: 'seconds', count: 10 },
      { unit: 'seconds', count: 40 },
      { unit: 'seconds', count: 90 },
      { unit: 'minutes', count: 2 },
      { unit: 'minutes', count: 3 },
    ])
  })
})
