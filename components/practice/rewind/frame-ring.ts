import { ringFps, ringSeconds } from './read-take'

/** How wide a kept frame is, in pixels: signing is read well at this size, and ten seconds of it take 60 MB. */
const width = 320

/** A frame that is kept: when it was shown, and its picture. */
export type Kept = { time: number; picture: HTMLCanvasElement }

/**
 * The last ten seconds of a picture, as small canvases that are drawn over again and again: one drawing a frame, nothing
 * encoded, nothing that leaves this page.
 */
export class FrameRing {
  private kept: Kept[] = []
  private due = 0
  readonly width = width
  height = 240

  /** Keeps what `video` shows now, unless that is too soon after the last frame. `time` in ms. */
  add(video: HTMLVideoElement, time: number): void {
    if (time < this.due || video.videoWidth === 0) return
    const height = Math.round((width * video.videoHeight) / video.videoWidth)
    if (height !== this.height) this.clear()
    this.height = height
    const every = 1_000 / ringFps
    this.due = time - this.due > 3 * every ? time + every : this.due + every
    const [oldest] = this.kept
    const over = oldest && time - oldest.time > ringSeconds * 1_000
    const picture = over ? this.kept.shift()!.picture : this.blank()
    // Kept in memory and drawn at once: a browser would put drawings off, and hold on to whole frames of video for them.
    const pen = picture.getContext('2d', { willReadFrequently: true, alpha: false })
    pen?.drawImage(video, 0, 0, width, height)
    pen?.getImageData(0, 0, 1, 1)
    this.kept.push({ time, picture })
  }

  /** The frames of the last ten seconds before `until`, oldest first. */
  frames(until: number): Kept[] {
    const oldest = until - ringSeconds * 1_000
    return this.kept.filter(({ time }) => time >= oldest && time <= until)
  }

  /** Draws a kept frame over the whole of a canvas. */
  draw({ picture }: Kept, pen: CanvasRenderingContext2D): void {
    pen.drawImage(picture, 0, 0, pen.canvas.width, pen.canvas.height)
  }

  /** Leaves the frames there are to whoever has them, and keeps the next ones elsewhere. */
  letGo(): void {
    this.kept = []
    this.due = 0
  }

  clear(): void {
    // A canvas without a size gives its memory back at once.
    for (const { picture } of this.kept) picture.width = picture.height = 0
    this.letGo()
  }

  private blank(): HTMLCanvasElement {
    return Object.assign(document.createElement('canvas'), { width, height: this.height })
  }
}
