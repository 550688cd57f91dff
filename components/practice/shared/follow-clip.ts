import { framesASecond } from '../../stage/frames'
import { aheadBy, type ClipState } from './clip-state'
import type { SharedClip } from './shared-clip'

const every = 50
/** Further off than this, in seconds, a clip jumps; nearer, it runs a little faster or slower. */
const jumpFrom = 1.3 / framesASecond
/** Off by less is not corrected. */
const fine = 0.004
/** Seconds in which a clip that is a little off should be right again, and the most its speed may differ. */
const within = 0.3
const most = 0.15
/** Between two jumps, in ms: the first one must have arrived. */
const rest = 160
/** A jump back to the start of a part is planned so many seconds before it is due. */
const soon = 0.12

/** Keeps a video where the shared clip is. Gives back how to stop. */
export function followClip(video: HTMLVideoElement, shared: SharedClip): () => void {
  /** How long a jump takes here, in seconds */
  let delay = 0.03
  let jumpedAt = 0
  let turning: ReturnType<typeof setTimeout> | undefined

  const jump = (to: number) => {
    jumpedAt = performance.now()
    video.currentTime = to
  }
  const arrived = () => {
    const took = (performance.now() - jumpedAt) / 1000
    if (jumpedAt > 0 && took < 0.3) delay += (took - delay) / 4
  }
  const hold = (position: number) => {
    const moving = !video.paused
    if (moving) video.pause()
    // A clip that was stopped may still show the frame before the one it stands at.
    const off = moving || Math.abs(video.currentTime - position) > 0.4 / framesASecond
    if (off && !video.seeking) jump(position)
  }
  /** Back to the start of the part so early that the picture is there in time. */
  const turn = (from: number, seconds: number) => {
    clearTimeout(turning)
    turning = setTimeout(
      () => {
        turning = undefined
        jump(from)
      },
      Math.max(0, (seconds - delay) * 1_000),
    )
  }
  const run = (position: number, { rate, repeat, from, to }: ClipState) => {
    const length = video.duration
    const whole = repeat && from === null && to === null
    const [start, end] = [from ?? 0, Math.min(to ?? length, length)]
    video.loop = whole
    if (video.paused) {
      jump(position)
      void video.play().catch(() => undefined)
      return
    }
    const resting = video.seeking || performance.now() - jumpedAt < rest
    if (repeat && !whole && turning === undefined && !resting && (end - position) / rate < soon)
      turn(start, (end - position) / rate)
    if (turning !== undefined) return
    const inside = video.currentTime < end
    const ahead = aheadBy(position, video.currentTime, whole ? length : repeat && inside ? end - start : null)
    if (Math.abs(ahead) > jumpFrom * Math.max(1, rate)) {
      if (!resting) jump(Math.min(position + delay * rate, end - 0.01))
      return
    }
    const share = Math.abs(ahead) < fine ? 0 : Math.max(-most, Math.min(most, ahead / within / rate))
    const wanted = rate * (1 + share)
    if (Math.abs(video.playbackRate - wanted) > 0.004 * rate) video.playbackRate = wanted
  }
  const look = () => {
    if (!Number.isFinite(video.duration)) return
    shared.length = video.duration
    const place = shared.place(video.duration)
    if (!place) return
    const { position, moving, state } = place
    if (moving) run(position, state)
    else hold(position)
  }

  const timer = setInterval(look, every)
  const unheard = shared.subscribe(() => {
    clearTimeout(turning)
    turning = undefined
    look()
  })
  video.addEventListener('seeked', arrived)
  video.addEventListener('loadedmetadata', look)
  look()
  return () => {
    clearInterval(timer)
    clearTimeout(turning)
    unheard()
    video.removeEventListener('seeked', arrived)
    video.removeEventListener('loadedmetadata', look)
  }
}
