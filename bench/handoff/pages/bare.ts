import { LocalVideoTrack, Room, RoomEvent, Track, VideoPreset, type RemoteTrack } from 'livekit-client'
import { encodings, lowerLayers, topEncoding } from '@/components/live/video-layers'

/**
 * The limit: two pages with nothing but the video client, connected, the picture published in our sizes and paused.
 * What is measured is resuming it, alone.
 */
const about = new URLSearchParams(location.search)
const camera = { width: 640, height: 480, frameRate: 30 }
let sent: LocalVideoTrack | null = null

declare global {
  interface Window {
    bare: { pause: () => Promise<void>; resume: () => Promise<void> }
  }
}

window.bare = {
  pause: async () => sent?.pauseUpstream(),
  async resume() {
    window.watch.note('press')
    await sent?.resumeUpstream()
  },
}

const room = new Room({ adaptiveStream: false, dynacast: false })
room.on(RoomEvent.TrackSubscribed, (track: RemoteTrack) => {
  if (track.kind === Track.Kind.Video) track.attach(document.querySelector<HTMLVideoElement>('#remote')!)
})
const { url, token } = (await (await fetch(`/token?${about}`)).json()) as { url: string; token: string }
await room.connect(url, token)
if (about.has('send')) await publish()

async function publish(): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: camera })
  const media = stream.getVideoTracks()[0]!
  media.contentHint = 'motion'
  sent = new LocalVideoTrack(media, undefined, true)
  const layers = lowerLayers(camera)
  await room.localParticipant.publishTrack(sent, {
    source: Track.Source.Camera,
    simulcast: true,
    videoCodec: encodesH264() ? 'h264' : 'vp8',
    videoEncoding: topEncoding,
    videoSimulcastLayers: layers.map(
      (one) => new VideoPreset(one.width, one.height, one.maxBitrate, one.maxFramerate),
    ),
    degradationPreference: 'maintain-framerate',
    backupCodec: false,
  })
  const { sender } = sent
  if (!sender) return
  const told = sender.getParameters()
  const ours = encodings(camera, told.encodings.length)
  told.encodings.forEach((encoding, at) => Object.assign(encoding, ours[at]))
  await sender.setParameters(told)
}

function encodesH264(): boolean {
  const known = RTCRtpSender.getCapabilities('video')?.codecs ?? []
  return known.some((one) => one.mimeType.toLowerCase() === 'video/h264')
}
