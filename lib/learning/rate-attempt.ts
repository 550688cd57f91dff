import type { StepKind } from '@/lib/content/steps'
import type { Grade, Track } from './fold-reviews'

type Outcome = 'seen' | 'right' | 'wrong' | 'again' | 'gotIt'

/**
 * On which track a try counts. Only a question answered shows what was understood. Watching, signing and spelling are
 * judged by the learner alone, who cannot see what they do not know: they count on neither.
 */
export function trackOf(kind: StepKind): Track | null {
  return kind === 'recognise' ? 'understand' : null
}

/**
 * What an answer is worth: right at once is good, right only on seeing it again is hard, wrong or asked to be told
 * (`again`) is again. Nobody's reading is called easy: nothing measures that.
 */
export function gradeOf({ outcome, replays }: { outcome: Outcome; replays: number }): Grade | null {
  switch (outcome) {
    case 'right':
      return replays > 0 ? 'hard' : 'good'
    case 'wrong':
    case 'again':
      return 'again'
    case 'seen':
    case 'gotIt':
      return null
  }
}
