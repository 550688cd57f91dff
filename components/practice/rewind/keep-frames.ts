import type { Rewind } from './rewind'

/** Keeps the last seconds of a track for looking back, while nobody does. Gives back how to stop, which forgets them. */
export function keepFrames(track: MediaStreamTrack, rewind: Rewind, now: () => number): () => void {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.srcObject = new MediaStream([track])
  void video.play().catch(() => undefined)
  let request = 0
  const frame: VideoFrameRequestCallback = (_, { receiveTime, captureTime, presentationTime }) => {
    request = video.requestVideoFrameCallback(frame)
    // When the frame came, not when this page found time for it: a busy page is late by several frames, each time anew.
    const came = receiveTime ?? captureTime ?? presentationTime
    if (!rewind.open) rewind.ring.add(video, now() - (performance.now() - came))
  }
  request = video.requestVideoFrameCallback(frame)
  return () => {
    video.cancelVideoFrameCallback(request)
    video.srcObject = null
    rewind.forget()
  }
}
