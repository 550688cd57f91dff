/** Why there is no connection. `unreachable` and `pictureAway` go on trying, `held` and `ended` do not. */
export type LostWhy = 'unreachable' | 'pictureAway' | 'held' | 'ended'

/** How this tab stands to its room. `warm`: connected, whether a picture is sent or not. `moved`: another tab has it. */
export type RoomState =
  | { kind: 'idle' }
  | { kind: 'connecting'; roomId: string }
  | { kind: 'warm'; roomId: string }
  | { kind: 'reconnecting'; roomId: string; since: number }
  | { kind: 'lost'; roomId: string; why: LostWhy }
  | { kind: 'moved'; roomId: string }

/** Another one in the room; `muted` when their browser says that their camera gives nothing. */
export type Remote = {
  identity: string | null
  track: MediaStreamTrack | null
  audio: MediaStreamTrack | null
  muted: boolean
}

export const nobody: Remote = { identity: null, track: null, audio: null, muted: false }

/** `cut`: the picture was shut off for good in this room, by a press. */
export type RoomView = {
  state: RoomState
  /** Whoever else is in the room; those with a picture first */
  remotes: Remote[]
  cut: boolean
  microphone: boolean
  /** Who one is by LiveKit's word, once one may send data to the others in the room */
  talksAs: string | null
}

export const noRoom: RoomView = {
  state: { kind: 'idle' },
  remotes: [],
  cut: false,
  microphone: false,
  talksAs: null,
}

/** Whether two views show the same. */
export function sameRoom(one: RoomView, other: RoomView): boolean {
  const told = ({ state, remotes, cut, microphone, talksAs }: RoomView) =>
    JSON.stringify([state, remotes.map(({ identity, muted }) => [identity, muted]), cut, microphone, talksAs])
  return (
    told(one) === told(other) &&
    one.remotes.every(({ track, audio }, at) => {
      const same = other.remotes[at]
      return track === same?.track && audio === same.audio
    })
  )
}

/** What the token endpoint answered. */
export type TokenAnswer = { ok: true; url: string; token: string } | { ok: false; why: LostWhy }

/** Reads a refused token: `status` of the reply and the `reason` in it. */
export function whyRefused(status: number, reason: string | undefined): LostWhy {
  if (reason === 'room-held') return 'held'
  if (reason === 'picture-away') return 'pictureAway'
  return status >= 500 || status === 429 ? 'unreachable' : 'ended'
}

/** Whether it is worth asking again without a press. */
export function triesAgain(why: LostWhy): boolean {
  return why === 'unreachable' || why === 'pictureAway'
}

/** Milliseconds before try number `tries` (0 is the first one after a loss); `chance` in 0…1 spreads many browsers. */
export function retryDelay(tries: number, chance: number): number {
  const base = Math.min(5000, 400 * 2 ** tries)
  return Math.round(base * (0.6 + 0.8 * chance))
}
