import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { drawLabel } from './draw-label'
import { drawGround, drawSigner } from './draw-signer'
import type { Frame } from './landmarks'
import type { Palette } from './palettes'

export type PictureOptions = {
  palette: Palette
  /** Pixels; 640 × 480 unless told */
  width?: number
  height?: number
  /** A few words shown in the top right corner of every picture, e.g. `Recording` */
  label?: string
}

/** A canvas that holds one drawn moment at a time: draw a frame, then take it as RGBA or JPEG. */
export class Picture {
  readonly width: number
  readonly height: number
  private readonly canvas: Canvas
  private readonly ground: Canvas
  private readonly palette: Palette
  private readonly label: string | undefined

  constructor({ palette, width = 640, height = 480, label }: PictureOptions) {
    this.width = width
    this.height = height
    this.palette = palette
    this.label = label
    this.canvas = createCanvas(width, height)
    // The ground is the same in every picture and slow to shade, so it is drawn once.
    this.ground = createCanvas(width, height)
    drawGround(this.ground.getContext('2d'), palette, width, height)
  }

  /** Replaces what the picture shows. */
  draw(frame: Frame): this {
    const { width, height, palette } = this
    const ctx = this.canvas.getContext('2d')
    ctx.drawImage(this.ground, 0, 0)
    drawSigner(ctx, frame, { palette, width, height, background: false })
    if (this.label) drawLabel(ctx, this.label)
    return this
  }

  /** What is shown, as width × height × 4 bytes: red, green, blue, opacity. A copy that stays as it is. */
  rgba(): Buffer {
    return this.canvas.data()
  }

  /** What is shown, as a JPEG. Quality 0–100. */
  jpeg(quality: number): Buffer {
    return this.canvas.toBuffer('image/jpeg', quality)
  }
}
