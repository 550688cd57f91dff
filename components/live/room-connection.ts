import type { LocalAudioTrack, Room } from 'livekit-client'
import type { Remote } from './room-state'
import { SentCamera } from './sent-camera'
import type { LiveKit } from './warm-up'

/**
 * `moved`: another tab or device came in as the same person. `closed`: the server ended the room or one's
 * part in it, and will say what comes instead. `gone`: the client has given up.
 */
export type Ended = 'moved' | 'gone' | 'closed'

/** Data from somebody in the room; `from` is their identity by LiveKit's word. */
export type Heard = (from: string, data: Uint8Array) => void

type Told = { change(): void; end(why: Ended): void; hear?: Heard }

/** One connection to one room, from joining to leaving. It joins nothing again by itself once it has ended. */
export class RoomConnection {
  reconnectingSince: number | null = null
  microphone: LocalAudioTrack | null = null
  /** What was pressed last: a browser may ask its user before it gives one */
  private wantsMicrophone = false
  private readonly room: Room
  private readonly camera: SentCamera
  private over = false

  constructor(
    private readonly kit: LiveKit,
    private readonly told: Told,
  ) {
    const { RoomEvent } = kit
    const { DUPLICATE_IDENTITY, ROOM_DELETED, PARTICIPANT_REMOVED } = kit.DisconnectReason
    this.room = new kit.Room({ adaptiveStream: false, dynacast: false, stopLocalTrackOnUnpublish: true })
    this.camera = new SentCamera(kit, this.room)
    const change = () => this.over || told.change()
    for (const event of [
      RoomEvent.TrackSubscribed,
      RoomEvent.TrackUnsubscribed,
      // While "unsubscribed" is told the client still has the track; only after this one it is gone.
      RoomEvent.TrackUnpublished,
      RoomEvent.TrackMuted,
      RoomEvent.TrackUnmuted,
      RoomEvent.ParticipantConnected,
      RoomEvent.ParticipantDisconnected,
      RoomEvent.ParticipantPermissionsChanged,
    ]) {
      this.room.on(event, change)
    }
    this.room.on(RoomEvent.DataReceived, (data, from) => {
      if (from && !this.over) told.hear?.(from.identity, data)
    })
    const wait = () => {
      this.reconnectingSince ??= Date.now()
      change()
    }
    this.room.on(RoomEvent.SignalReconnecting, wait).on(RoomEvent.Reconnecting, wait)
    this.room.on(RoomEvent.Reconnected, () => {
      this.reconnectingSince = null
      change()
    })
    this.room.on(RoomEvent.Disconnected, (reason) => {
      if (this.over) return
      this.over = true
      this.camera.close()
      const closed = reason === ROOM_DELETED || reason === PARTICIPANT_REMOVED
      told.end(reason === DUPLICATE_IDENTITY ? 'moved' : closed ? 'closed' : 'gone')
    })
  }

  /** Connects, then publishes `camera` behind its gate. Resolves when connected; rejects when it cannot connect. */
  async join(url: string, token: string, camera: MediaStreamTrack | null): Promise<void> {
    await this.room.connect(url, token, { maxRetries: 1 })
    if (this.over) return
    void this.useCamera(camera)
  }

  /** Publishes or swaps the camera. A failure to publish shows as a missing picture on the other side, so it tries once more. */
  async useCamera(camera: MediaStreamTrack | null): Promise<void> {
    await this.camera.use(camera).catch(async () => {
      if (this.over) return
      await this.camera.use(null)
      await this.camera.use(camera).catch(() => undefined)
    })
  }

  setSending(on: boolean): Promise<void> {
    return this.camera.setSending(on)
  }

  /** Who alone may get what this one sends, by LiveKit's own check; null: everybody in the room. */
  setAudience(identities: string[] | null): void {
    const only = identities?.map((participantIdentity) => ({ participantIdentity, allowAll: true }))
    this.room.localParticipant.setTrackSubscriptionPermissions(!only, only)
  }

  /** Makes and publishes a microphone, or stops and removes it. Rejects when the browser does not give one. */
  async setMicrophone(on: boolean): Promise<void> {
    this.wantsMicrophone = on
    if (on && !this.microphone) {
      const track = await this.kit.createLocalAudioTrack({ echoCancellation: true, noiseSuppression: true })
      if (this.over || this.microphone || !this.wantsMicrophone) return track.stop()
      this.microphone = track
      const options = { source: this.kit.Track.Source.Microphone, red: false }
      await this.room.localParticipant.publishTrack(track, options).catch((error: unknown) => {
        track.stop()
        if (this.microphone === track) this.microphone = null
        throw error
      })
    } else if (!on && this.microphone) {
      const track = this.microphone
      this.microphone = null
      track.stop()
      await this.room.localParticipant.unpublishTrack(track, true)
    }
    this.told.change()
  }

  /** Who one is in the room by LiveKit's word, while one may send data there; else null. */
  get talksAs(): string | null {
    const { identity, permissions } = this.room.localParticipant
    return permissions?.canPublishData && !this.over ? identity : null
  }

  /** Sends data to all in the room; what gets lost with a broken line is asked for again by who missed it. */
  say(data: Uint8Array<ArrayBuffer>): void {
    void this.room.localParticipant.publishData(data, { reliable: true }).catch(() => undefined)
  }

  /** Whoever else is in the room; those with a picture first. */
  remotes(): Remote[] {
    const { Source } = this.kit.Track
    return [...this.room.remoteParticipants.values()]
      .map((other) => {
        const camera = other.getTrackPublication(Source.Camera)
        return {
          identity: other.identity,
          track: camera?.track?.mediaStreamTrack ?? null,
          audio: other.getTrackPublication(Source.Microphone)?.track?.mediaStreamTrack ?? null,
          muted: camera?.isMuted ?? false,
        }
      })
      .sort((a, b) => Number(b.track !== null) - Number(a.track !== null))
  }

  /** Leaves at once: tracks stop before this returns. */
  leave(): void {
    this.over = true
    this.camera.close()
    this.microphone?.stop()
    void this.room.disconnect(true).catch(() => undefined)
  }
}
