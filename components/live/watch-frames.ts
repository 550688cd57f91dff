import { hasPicture } from './has-picture'

type Told = { first(): void; second(frames: number): void }

/** A picture that stays black this long is shown as it is: the room there may be dark. */
const longestBlack = 1500

/**
 * Counts the frames a video really shows, in `data-live-frames` and second by second; a hidden window counts nothing
 * and is not judged. Gives back how to stop.
 */
export function watchFrames(video: HTMLVideoElement, told: Told): () => void {
  let [frames, counted, since, seen, over] = [0, 0, 0, false, false]
  let request = 0

  const see = () => {
    if (seen || over) return
    since ||= Date.now()
    if (!document.hidden && Date.now() - since < longestBlack && !hasPicture(video)) return
    seen = true
    told.first()
  }
  const frame = () => {
    frames++
    video.dataset.liveFrames = String(frames)
    see()
    request = video.requestVideoFrameCallback(frame)
  }
  request = video.requestVideoFrameCallback(frame)
  // No frame is shown in a hidden window, so there "playing" has to do.
  const playing = () => document.hidden && see()
  video.addEventListener('playing', playing)
  const timer = setInterval(() => {
    if (!document.hidden) told.second(frames - counted)
    counted = frames
  }, 1000)

  return () => {
    over = true
    clearInterval(timer)
    video.cancelVideoFrameCallback(request)
    video.removeEventListener('playing', playing)
  }
}
