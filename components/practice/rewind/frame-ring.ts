import { ringFps, ringSeconds } from './read-take'

/** How wide a kept frame is, in pixels: signing is read well at this size, and ten seconds of it take 60 MB. */
const width = 320
const columns = 5
const perSheet = ringFps

type Sheet = { canvas: HTMLCanvasElement; times: number[] }

/** A frame that is kept: when it was shown, and where it lies. */
export type Kept = { time: number; sheet: HTMLCanvasElement; x: number; y: number }

/**
 * The last ten seconds of a picture, as small frames on a few large canvases that are drawn over again and again: one
 * drawing a frame, nothing encoded, nothing that leaves this page.
 */
export class FrameRing {
  private sheets: Sheet[] = []
  private due = 0
  height = 240

  constructor(private readonly seconds = ringSeconds) {}

  /** Keeps what `video` shows now, unless that is too soon after the last frame. `time` in ms. */
  add(video: HTMLVideoElement, time: number): void {
    if (time < this.due || video.videoWidth === 0) return
    const height = Math.round((width * video.videoHeight) / video.videoWidth)
    if (height !== this.height) this.clear()
    this.height = height
    const every = 1_000 / ringFps
    this.due = time - this.due > 3 * every ? time + every : this.due + every
    const sheet = this.sheetFor(time)
    const { x, y } = this.place(sheet.times.length)
    sheet.canvas.getContext('2d')?.drawImage(video, x, y, width, height)
    sheet.times.push(time)
  }

  /** The frames of the last ten seconds before `until`, oldest first. */
  frames(until: number): Kept[] {
    const oldest = until - this.seconds * 1_000
    return this.sheets
      .flatMap(({ canvas, times }) => times.map((time, at) => ({ time, sheet: canvas, ...this.place(at) })))
      .filter(({ time }) => time >= oldest && time <= until)
  }

  /** Draws a kept frame over the whole of a canvas. */
  draw({ sheet, x, y }: Kept, pen: CanvasRenderingContext2D): void {
    pen.drawImage(sheet, x, y, width, this.height, 0, 0, pen.canvas.width, pen.canvas.height)
  }

  get width(): number {
    return width
  }

  /** Leaves the frames there are to whoever has them, and keeps the next ones elsewhere. */
  letGo(): void {
    this.sheets = []
    this.due = 0
  }

  clear(): void {
    // A canvas without a size gives its memory back at once.
    for (const { canvas } of this.sheets) canvas.width = canvas.height = 0
    this.sheets = []
    this.due = 0
  }

  private place(at: number): { x: number; y: number } {
    return { x: (at % columns) * width, y: Math.floor(at / columns) * this.height }
  }

  private sheetFor(time: number): Sheet {
    const last = this.sheets.at(-1)
    if (last && last.times.length < perSheet) return last
    const [oldest] = this.sheets
    const over = oldest && time - oldest.times.at(-1)! > this.seconds * 1_000
    const canvas = over ? this.sheets.shift()!.canvas : document.createElement('canvas')
    const size = { width: columns * width, height: Math.ceil(perSheet / columns) * this.height }
    if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size)
    const fresh = { canvas, times: [] }
    this.sheets.push(fresh)
    return fresh
  }
}
