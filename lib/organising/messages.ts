import type { Fairness } from './fairness'
import type { Shares } from './shares'
import type { Speed } from './speed-of-answer'
import type { Slot } from './through-time'

export type DutyDoing = 'free' | 'asked' | 'practising' | 'break'

export type Board = {
  /** Times in milliseconds since 1970 */
  at: number
  from: number
  onDuty: { alias: string; recording: boolean; doing: DutyDoing; since: number }[]
  waiting: {
    alias: string
    segment: string
    want: 'anyone' | 'trainer' | 'peer'
    queuedAt: number
    /** Held, being asked, or gone from the page; null when simply in line */
    doing: 'held' | 'offered' | 'away' | null
  }[]
  speed: {
    /** Of those who asked while a trainer was on duty, and did not want a peer */
    onDuty: Speed
    all: Speed
  }
  shares: Shares
  /** Practices a trainer picked out of order, of those a trainer answered */
  picked: number
  fairness: Fairness
  slots: Slot[]
}

export type ReportCard = {
  id: string
  what: 'practice' | 'question' | 'answer' | 'post' | 'reply' | 'try' | 'clipNote'
  reason: 'unkind' | 'sexual' | 'contact' | 'advert' | 'other' | null
  /** The reported words, where there were any */
  said: string | null
  /** For a safeguarder: where to look at what was signed; null when it was written, or is gone */
  film: string | null
  by: string
  about: string
  text: string
  at: number
  seen: { by: string; at: number } | null
  /** Of what still stands: what a safeguarder may remove, or keep (a reply with its whole post) */
  judge: { id: string; postId: string | null } | null
  /** Whether it is a post, a reply or a film that is still shown */
  stands: boolean
}
