import {
  LocalVideoTrack,
  Room,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoFrame,
  VideoSource,
} from '@livekit/rtc-node'
import { Picture } from './picture'
import type { Palette } from './palettes'
import { sequence } from './sequence'

const fps = 25

export type Sending = { stop: () => Promise<void> }

/**
 * Signs letters as live video in a LiveKit room, over and over, until stopped.
 * @param way the room's address and a token that may publish
 * @param shown the letters a–z, the signer's palette and a label in the picture's corner
 */
export async function sendSigner(
  way: { url: string; token: string },
  shown: { letters: string[]; palette: Palette; label: string },
): Promise<Sending> {
  const picture = new Picture({ palette: shown.palette, label: shown.label })
  const source = new VideoSource(picture.width, picture.height)
  const room = new Room()
  await room.connect(way.url, way.token, { autoSubscribe: false, dynacast: false })
  const track = LocalVideoTrack.createVideoTrack('', source)
  const options = new TrackPublishOptions({ source: TrackSource.SOURCE_CAMERA, simulcast: false })
  await room.localParticipant?.publishTrack(track, options)

  const frames = sequence(shown.letters, { hold: 1.1 })
  // The motion is at 30 frames a second; now and then one is left out, so that time stays true.
  let due = 0
  const timer = setInterval(() => {
    for (due += 30 / fps; due >= 2; due--) frames.next()
    due -= 1
    const pixels = picture.draw(frames.next().value).rgba()
    source.captureFrame(new VideoFrame(pixels, picture.width, picture.height, VideoBufferType.RGBA))
  }, 1000 / fps)

  return {
    async stop() {
      clearInterval(timer)
      await room.disconnect()
      await source.close()
    },
  }
}
