import type { Brush } from './brush'
import { drawUpperArm } from './draw-arm'
import { drawTorso } from './draw-body'
import { drawHand } from './draw-hand'
import { drawFace, drawHairBehind, drawHairFront } from './draw-head'
import type { Frame } from './landmarks'
import type { Palette } from './palettes'

/** The part of the captured space in the picture: head and signing hand with room around them. */
const VIEW = { x: -42, y: 18, width: 436, height: 327 }

export type Drawing = {
  palette: Palette
  /** Size of the picture in pixels */
  width: number
  height: number
  /** False leaves what is on the canvas behind the signer */
  background?: boolean
}

/**
 * Draws one moment of a signer over the whole canvas, back to front. Landmarks that were not seen are left out.
 * The person is drawn as captured, not mirrored.
 */
export function drawSigner(
  ctx: Brush,
  frame: Frame,
  { palette, width, height, background = true }: Drawing,
): void {
  ctx.save()
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  if (background) drawGround(ctx, palette, width, height)
  const scale = Math.min(width / VIEW.width, height / VIEW.height)
  ctx.setTransform(
    scale,
    0,
    0,
    scale,
    width / 2 - (VIEW.x + VIEW.width / 2) * scale,
    height / 2 - (VIEW.y + VIEW.height / 2) * scale,
  )
  drawHairBehind(ctx, frame, palette)
  drawTorso(ctx, frame, palette)
  drawFace(ctx, frame, palette)
  drawHairFront(ctx, frame, palette)
  drawUpperArm(ctx, frame, palette)
  drawHand(ctx, frame, palette)
  ctx.restore()
}

/** The plain soft background. */
export function drawGround(ctx: Brush, { ground }: Palette, width: number, height: number): void {
  const soft = ctx.createRadialGradient(
    width * 0.45,
    height * 0.4,
    0,
    width * 0.45,
    height * 0.4,
    width * 0.7,
  )
  soft.addColorStop(0, ground[0])
  soft.addColorStop(1, ground[1])
  ctx.fillStyle = soft
  ctx.fillRect(0, 0, width, height)
}
