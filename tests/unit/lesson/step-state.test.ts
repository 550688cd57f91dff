import { describe, expect, it } from 'vitest'
import { beginStep, moveStep } from '@/components/lesson/step-state'
import { stepTitle } from '@/components/lesson/step-title'
import type { SignCard, Step } from '@/lib/content/steps'
import { attemptInput } from '@/lib/learning/schemas'

const card: SignCard = {
  id: 'ase-w',
  gloss: 'W',
  hint: '',
  clip: '/clips/w.mp4',
  poster: '/clips/w.jpg',
  clipMs: 2000,
  lookAlikes: [],
}
const signs = { 'ase-w': card }
const steps: Step[] = [
  { id: 'a', kind: 'watch', sign: 'ase-w' },
  { id: 'b', kind: 'recognise', sign: 'ase-w', choices: ['ase-w', 'ase-v'] },
  { id: 'c', kind: 'produce', sign: 'ase-w' },
  { id: 'd', kind: 'spell', word: 'W', signs: ['ase-w'] },
]
const walks = {
  watch: [{ do: 'gotIt' }],
  recognise: [{ do: 'choose', sign: 'ase-w' }, { do: 'goOn' }],
  produce: [{ do: 'signed' }, { do: 'gotIt' }],
  spell: [{ do: 'gotIt' }, { do: 'goOn' }],
} as const

describe('any step', () => {
  it.each(steps)(
    '$kind can be walked to its end, and what it remembers is accepted by the server',
    (step) => {
      let now = beginStep(step)
      const attempts = []
      let done = false
      for (const event of walks[step.kind]) {
        const moved = moveStep(now, event, { ms: 2500, signs })
        now = moved.state
        if (moved.attempt) attempts.push({ stepId: step.id, ...moved.attempt })
        done = moved.next ?? false
      }
      expect(done).toBe(true)
      expect(attempts).toHaveLength(1)
      expect(attemptInput.safeParse(attempts[0]).success).toBe(true)
    },
  )

  it('is named by what is printed on the tile, as a letter or a sign', () => {
    expect(stepTitle(steps[0]!, signs)).toEqual({ key: 'watch.title', values: { sign: 'W', kind: 'letter' } })
    expect(stepTitle({ id: 'e', kind: 'watch', sign: 'HELLO' }, {}).values).toEqual({
      sign: 'HELLO',
      kind: 'sign',
    })
    expect(stepTitle(steps[3]!, signs)).toEqual({ key: 'spell.title', values: { word: 'W' } })
  })
})
