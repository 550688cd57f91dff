import { hasPicture } from './has-picture'

/** How long drawing waits for a picture, in milliseconds: from here on it is said that none has come yet. */
const longest = 250

/** The videos of this page that show who is live. */
const videos = new Set<HTMLVideoElement>()

/** Says that `video` shows who is live. Gives back how to take that back. */
export function showsLive(video: HTMLVideoElement): () => void {
  videos.add(video)
  return () => void videos.delete(video)
}

/**
 * Resolves with the first picture that somebody live shows here, or a moment later. What is drawn for a handover waits
 * for it: drawing a page takes a browser as long as a picture takes to come, and would hold it up.
 */
export function firstPicture(): Promise<void> {
  if (document.hidden || videos.size === 0) return Promise.resolve()
  return new Promise((done) => {
    const requests = new Map<HTMLVideoElement, number>()
    const end = () => {
      clearTimeout(timer)
      for (const [video, request] of requests) video.cancelVideoFrameCallback(request)
      done()
    }
    const watch = (video: HTMLVideoElement) =>
      requests.set(
        video,
        video.requestVideoFrameCallback(() => (hasPicture(video) ? end() : watch(video))),
      )
    const timer = setTimeout(end, longest)
    for (const video of videos) watch(video)
  })
}
