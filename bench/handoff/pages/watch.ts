/**
 * Runs in every measured page before its own scripts: notes, by the machine's one clock, when a press came, what was
 * asked of the server and answered, and when the first remote frame with a picture was decoded. Changes nothing else.
 */
export type Mark = { name: string; at: number }

export type Watch = {
  marks: Mark[]
  /** What the browser says about the first frame: when its last packet came, and how long decoding took */
  frame: { receivedAt: number | null; decodeMs: number | null } | null
  /** Whether something is sent: a sender has a track now */
  sending: boolean
  arm: () => void
  note: (name: string) => void
  /** How far this page's clock is from the machine's, in milliseconds */
  clockError: () => number
}

declare global {
  interface Window {
    watch: Watch
  }
}

// Remote pictures: ours, the stock page's, the bare page's.
const remote = 'video[data-live-frames], video[data-lk-local-participant="false"], video#remote'
const now = () => performance.timeOrigin + performance.now()
const watched = new WeakSet<HTMLVideoElement>()
let armed = false

const watch: Watch = {
  marks: [],
  frame: null,
  sending: false,
  arm() {
    Object.assign(watch, { marks: [], frame: null })
    armed = true
  },
  note(name) {
    if (armed) watch.marks.push({ name, at: now() })
  },
  clockError() {
    const errors = [1, 2, 3, 4, 5].map(() => {
      const tick = Date.now()
      let next = tick
      while (next === tick) next = Date.now()
      return next - now()
    })
    // The machine may be busy elsewhere between two lines, so the best of a few tells.
    return errors.reduce((best, one) => (Math.abs(one) < Math.abs(best) ? one : best))
  },
}
window.watch = watch

addEventListener('pointerdown', () => watch.note('press'), { capture: true })

function follow(video: HTMLVideoElement): void {
  if (watched.has(video)) return
  watched.add(video)
  watch.note('element')
  const frame: VideoFrameRequestCallback = (_, about) => {
    const at = now()
    if (armed && !watch.frame && hasPicture(video)) {
      watch.marks.push({ name: 'frame', at })
      const received = about.receiveTime
      watch.frame = {
        receivedAt: received === undefined ? null : performance.timeOrigin + received,
        decodeMs: about.processingDuration === undefined ? null : about.processingDuration * 1000,
      }
    }
    video.requestVideoFrameCallback(frame)
  }
  video.requestVideoFrameCallback(frame)
}

// Made before anything is measured, in every page.
const pen = new OffscreenCanvas(8, 6).getContext('2d', { willReadFrequently: true })!

/** A frame that is all black is no picture: it may have been sent before anybody was to be seen. */
function hasPicture(video: HTMLVideoElement): boolean {
  pen.drawImage(video, 0, 0, 8, 6)
  return pen.getImageData(0, 0, 8, 6).data.some((value, at) => at % 4 !== 3 && value > 16)
}

const find = () => document.querySelectorAll<HTMLVideoElement>(remote).forEach(follow)
new MutationObserver(find).observe(document, {
  ...{ childList: true, subtree: true, attributes: true },
  attributeFilter: ['data-lk-local-participant', 'data-live-frames'],
})

const send = RTCRtpSender.prototype.replaceTrack
RTCRtpSender.prototype.replaceTrack = async function (track) {
  if (track?.kind !== 'audio') watch.sending = track !== null
  if (track) watch.note('resume')
  await send.call(this, track)
  if (track) watch.note('resumed')
}

const ask = window.fetch
window.fetch = async (...request) => {
  const [what] = request
  const path = new URL(what instanceof Request ? what.url : what, location.href).pathname
  watch.note(`ask ${path}`)
  const answer = await ask(...request)
  watch.note(`answer ${path}`)
  return answer
}

const Stream = window.EventSource
window.EventSource = class extends Stream {
  constructor(...about: ConstructorParameters<typeof EventSource>) {
    super(...about)
    this.addEventListener('look', () => watch.note('look'))
  }
}
