import type { DeskNow, DutyNow, Now, OfferNow, PracticeNow } from '@/lib/matching/messages'

/** What this browser knows of the trainer's own camera. `seen`: a frame was really shown. */
export type CameraSeen = 'unasked' | 'starting' | 'seen' | 'lost' | 'denied'

/** What the desk shows, one at a time. */
export type DeskMode =
  | { kind: 'loading' }
  | { kind: 'needCamera'; camera: Exclude<CameraSeen, 'seen'> }
  | { kind: 'off' }
  | { kind: 'break'; why: BreakWhy; ready: boolean }
  | {
      kind: 'idle'
      others: number
      pictureAway: boolean
      restUntil: number | null
      foreseen: DeskNow['foreseen']
    }
  | { kind: 'asked'; until: number }
  | { kind: 'offered'; offer: OfferNow }
  | { kind: 'elsewhere'; practice: PracticeNow }
  | { kind: 'preparing'; practice: PracticeNow; until: number; asking: boolean }
  | { kind: 'live'; practice: PracticeNow; since: number; trouble: Trouble | null }

/** `gone`: the learner's browser is away, until when the practice waits for it. */
export type Trouble = { kind: 'gone'; until: number } | { kind: 'pictureAway' }

export type BreakWhy = Exclude<DutyNow['why'], 'gone'>

export type Here = { camera: CameraSeen }

/**
 * Tells from what the server says (`now`, null before the first answer) and what this browser sees (`here`) which
 * one thing the desk shows. A practice goes before an offer, an offer before duty.
 */
export function deskMode(now: Now | null, here: Here): DeskMode {
  if (!now?.desk) return { kind: 'loading' }
  const { practice, offer, desk } = now
  if (practice?.role === 'trainer') return practiceMode(practice, now.picture)
  if (offer?.side === 'asked' && offer.roomId !== null) return { kind: 'offered', offer }
  if (desk.duty.state === 'break')
    return { kind: 'break', why: whyBreak(desk.duty, here), ready: here.camera === 'seen' }
  if (desk.duty.state === 'off') {
    return here.camera === 'seen' ? { kind: 'off' } : { kind: 'needCamera', camera: here.camera }
  }
  const { restUntil, askUntil } = desk.duty
  if (askUntil !== null) return { kind: 'asked', until: askUntil }
  const pictureAway = now.picture === 'away'
  return { kind: 'idle', others: desk.waiting.length, pictureAway, restUntil, foreseen: desk.foreseen }
}

function practiceMode(practice: PracticeNow, picture: Now['picture']): DeskMode {
  if (!practice.heldByThisTab && !practice.mayTake) return { kind: 'elsewhere', practice }
  if (practice.state.kind === 'preparing') {
    const asking = practice.partner.joined && !practice.partner.agreed
    return { kind: 'preparing', practice, until: practice.state.until, asking }
  }
  return { kind: 'live', practice, since: practice.state.since, trouble: troubleOf(practice, picture) }
}

function troubleOf(practice: PracticeNow, picture: Now['picture']): Trouble | null {
  // Of two peers one is still there to be seen; where the other's picture was, it says so.
  const alone = practice.third === null || practice.third.awayUntil !== null
  if (practice.partner.awayUntil !== null && alone) return { kind: 'gone', until: practice.partner.awayUntil }
  return picture === 'away' ? { kind: 'pictureAway' } : null
}

function whyBreak({ why }: DutyNow, { camera }: Here): BreakWhy {
  if (camera === 'lost' || camera === 'denied') return 'camera'
  return why === 'gone' ? 'pressed' : why
}

/** No learner needs this trainer now: time for recorded questions. */
export function isQuiet({ kind }: DeskMode): boolean {
  return kind === 'idle' || kind === 'off' || kind === 'break' || kind === 'needCamera'
}

/** Which shortcuts are in force. */
export function keysWhen(mode: DeskMode): 'idle' | 'offered' | 'judging' | null {
  if (mode.kind === 'offered') return 'offered'
  if (isQuiet(mode)) return 'idle'
  return mode.kind === 'live' || mode.kind === 'preparing' ? 'judging' : null
}
