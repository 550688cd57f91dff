import type { LocalTrackPublication, LocalVideoTrack, Room } from 'livekit-client'
import { encodings, lowerLayers, topEncoding, type Size } from './video-layers'
import type { LiveKit } from './warm-up'

const longestBlack = 5000
/** How long black goes on when the browser does not find out what the line carries, in milliseconds. */
const longestProbe = 3000
/** By then whoever was in the room has made themselves ready, in milliseconds from the first black. */
const readyAfter = 700
/** How often the browser is asked to try the line out further, in milliseconds */
const probeEvery = 200
/** Bits a second the line should be known to carry: less, and the first picture leaves in pieces. */
const enough = 3_000_000

/**
 * One camera published in one room, behind a gate. While the gate is shut the published clone is black *and* the
 * upstream is paused: the client resumes an upstream by itself in some cases (a device that comes back, a full
 * reconnect), and then there is still no picture to see. `mute()` is never called, it would stop the camera.
 */
export class SentCamera {
  private track: LocalVideoTrack | null = null
  private open = false
  /** What the sender was last brought to; null when the client may have changed it */
  private applied: boolean | null = null
  private settling: Promise<void> | null = null
  /** From here on the gate may also pause: pausing before the offer is made would keep the track out of it */
  private published = false

  constructor(
    private readonly kit: LiveKit,
    private readonly room: Room,
  ) {
    const { ParticipantEvent } = kit
    room.localParticipant.on(ParticipantEvent.LocalSenderCreated, () => {
      this.published = false
      this.keepGate()
    })
    room.localParticipant.on(
      ParticipantEvent.LocalTrackPublished,
      (publication) => void this.onPublished(publication),
    )
    room.on(kit.RoomEvent.ParticipantConnected, () => void this.introduceAgain())
  }

  /** Takes `source` (a clone of it; the caller keeps the original) or, with null, nothing. Rejects if publishing fails. */
  async use(source: MediaStreamTrack | null): Promise<void> {
    if (!source) return this.drop()
    const clone = source.clone()
    clone.contentHint = 'motion'
    if (this.track) return this.swap(this.track, clone)
    const track = new this.kit.LocalVideoTrack(clone, undefined, true)
    this.track = track
    // A new LocalVideoTrack switches its media track on in a microtask, so the gate is shut after that.
    await new Promise((done) => setTimeout(done))
    this.keepGate()
    track.on(this.kit.TrackEvent.UpstreamResumed, () => this.keepGate())
    if (this.track !== track) return clone.stop()
    await this.room.localParticipant.publishTrack(track, this.options(sizeOf(clone)))
  }

  /** Opens or shuts the gate. Shutting takes effect before this returns; the promise tells when nothing is sent any more. */
  setSending(open: boolean): Promise<void> {
    this.open = open
    if (this.track) this.track.mediaStreamTrack.enabled = open
    return this.settle()
  }

  private options(size: Size) {
    const layers = lowerLayers(size).map(
      (one) => new this.kit.VideoPreset(one.width, one.height, one.maxBitrate, one.maxFramerate),
    )
    return {
      source: this.kit.Track.Source.Camera,
      name: '',
      simulcast: true,
      videoCodec: encodesH264() ? ('h264' as const) : ('vp8' as const),
      videoEncoding: topEncoding,
      videoSimulcastLayers: layers,
      degradationPreference: 'maintain-framerate' as const,
      backupCodec: false as const,
    }
  }

  private async onPublished(publication: LocalTrackPublication) {
    if (publication.track !== this.track) return
    await this.tune()
    await this.introduce()
    this.published = true
    this.keepGate()
    await this.tune()
  }

  /** Whoever comes later has their line for the picture tried out as well, by some more black. */
  private async introduceAgain() {
    const { track } = this
    const sender = track?.sender
    if (!this.published || this.open || !track || !sender) return
    this.published = false
    const before = wholePictures(await layersOf(sender).catch(() => []))
    await track
      .resumeUpstream()
      .then(() => this.introduce(before))
      .catch(() => undefined)
    // What was published anew meanwhile is introduced by itself.
    if (this.track !== track || track.sender !== sender) return
    this.published = true
    this.keepGate()
    await this.tune()
  }

  /**
   * The server makes a track known to the other side only once packets of it have come, that side makes itself ready
   * only with the first whole picture, and the browser sends one at once only on a line it has tried out: each would
   * cost the first frame 20–100 ms. So black goes out until all is done; the pause follows.
   */
  private async introduce(before = 0) {
    const until = Date.now() + longestBlack
    let known = 0
    for (let waited = 0; Date.now() < until && !this.open; waited += 50) {
      const stats = await this.track?.sender?.getStats()
      if (!stats) return
      const all = [...stats.values()]
      const layers = all.filter(isLayer)
      const sent = layers.filter((one) => one.packetsSent > 0)
      if (sent.length >= Math.min(2, layers.length)) known ||= Date.now()
      const carries = Math.max(0, ...all.map((one) => Number(one.availableOutgoingBitrate ?? 0)))
      // The first whole picture comes by itself, the next one when somebody asks for it.
      const asked = this.room.remoteParticipants.size === 0 || wholePictures(layers) > before + 1
      const since = known ? Date.now() - known : 0
      if (known && ((carries >= enough && (asked || since > readyAfter)) || since > longestProbe)) return
      // A browser tries a line out only as far as it is allowed to send, and anew when that is changed.
      if (waited % probeEvery === 0) await this.tune(enough + waited)
      await new Promise((done) => setTimeout(done, 50))
    }
  }

  /** `allowed`: bits a second of the largest size, when not the usual ones. */
  private async tune(allowed?: number) {
    const sender = this.track?.sender
    if (!sender) return
    const wanted = sender.getParameters()
    const size = sizeOf(this.track!.mediaStreamTrack)
    const told = encodings(size, wanted.encodings.length, allowed)
    wanted.encodings.forEach((encoding, at) => Object.assign(encoding, told[at]))
    wanted.degradationPreference = 'maintain-framerate'
    // A browser without scalability modes refuses the call; the published encodings are good enough there.
    await sender.setParameters(wanted).catch(() => undefined)
  }

  private keepGate() {
    if (this.track) this.track.mediaStreamTrack.enabled = this.open
    this.applied = null
    void this.settle()
  }

  private settle(): Promise<void> {
    this.settling ??= this.bringToGate().finally(() => (this.settling = null))
    return this.settling
  }

  private async bringToGate() {
    while (this.published && this.track?.sender && this.applied !== this.open) {
      const [track, open] = [this.track, this.open]
      this.applied = open
      const sender = this.track.sender
      if (open) await track.resumeUpstream()
      else await track.pauseUpstream()
      const media = open ? track.mediaStreamTrack : null
      if (sender.track !== media && sender.transport?.state !== 'closed') await sender.replaceTrack(media)
    }
  }

  private async swap(track: LocalVideoTrack, clone: MediaStreamTrack) {
    const old = track.mediaStreamTrack
    clone.enabled = this.open
    await track.replaceTrack(clone, true)
    old.stop()
    await this.tune()
    this.keepGate()
  }

  private drop() {
    const track = this.track
    this.track = null
    if (!track) return
    track.mediaStreamTrack.stop()
    void this.room.localParticipant.unpublishTrack(track, true)
  }

  /** Lets go of the clone. The room's own disconnecting does the rest. */
  close() {
    this.track?.mediaStreamTrack.stop()
    this.track = null
  }
}

const isLayer = (one: { type: string }) => one.type === 'outbound-rtp'

async function layersOf(sender: RTCRtpSender) {
  return [...(await sender.getStats()).values()].filter(isLayer)
}

/** How many whole pictures have been sent: all others tell only what has changed since. */
const wholePictures = (layers: { keyFramesEncoded?: number }[]) =>
  Math.max(0, ...layers.map((one) => one.keyFramesEncoded ?? 0))

function sizeOf(track: MediaStreamTrack): Size {
  const { width = 640, height = 480 } = track.getSettings()
  return { width, height }
}

function encodesH264(): boolean {
  if (navigator.userAgent.includes('Firefox')) return false
  const known = RTCRtpSender.getCapabilities('video')?.codecs ?? []
  return known.some((one) => one.mimeType.toLowerCase() === 'video/h264')
}
