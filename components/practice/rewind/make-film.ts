import { filmType } from '../../questions/film-type'
import type { Kept } from './frame-ring'
import { ringFps } from './read-take'
import type { Rewind } from './rewind'

const bitsPerSecond = 1_500_000

/**
 * Makes a film of what both look back at, in as long as it takes to play it. Null where this browser cannot record, or
 * nothing is kept here.
 */
export async function makeFilm(rewind: Rewind): Promise<Blob | null> {
  const type = filmType()
  const frames = rewind.snapshot().take?.frames.filter((frame): frame is Kept => frame !== null) ?? []
  if (!type || frames.length === 0) return null
  // What is kept next is drawn elsewhere: the film needs these frames for some seconds.
  rewind.ring.letGo()
  const { width, height } = rewind.ring
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d')
  if (!pen) return null
  rewind.ring.draw(frames[0]!, pen)
  const stream = canvas.captureStream(ringFps)
  const recorder = new MediaRecorder(stream, {
    mimeType: type,
    videoBitsPerSecond: bitsPerSecond,
  })
  const parts: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  const stopped = new Promise((done) => recorder.addEventListener('stop', done, { once: true }))
  recorder.start(1_000)
  const from = performance.now()
  await new Promise<void>((done) => {
    const timer = setInterval(() => {
      const frame = frames[Math.floor(((performance.now() - from) / 1_000) * ringFps)]
      if (frame) return rewind.ring.draw(frame, pen)
      clearInterval(timer)
      done()
    }, 500 / ringFps)
  })
  recorder.stop()
  await stopped
  for (const track of stream.getTracks()) track.stop()
  const film = new Blob(parts, { type: recorder.mimeType })
  return film.size > 0 ? film : null
}
