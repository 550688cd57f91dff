import { between, type Brush } from './brush'
import { bodyPoint, facePoints, type Frame } from './landmarks'
import type { Palette } from './palettes'

const RIM = 2.2

/** Neck and shirt, the far arm with it. */
export function drawTorso(ctx: Brush, frame: Frame, palette: Palette): void {
  const left = bodyPoint(frame, 11)
  const right = bodyPoint(frame, 12)
  const oval = facePoints(frame, 'oval')
  if (!left || !right || !oval.length) return
  const chin = oval[9]!
  const middle = between(right, left, 0.5)
  const neck = { x: chin.x * 0.5 + middle.x * 0.5, y: right.y }
  const half = 27

  ctx.fillStyle = palette.shade
  ctx.beginPath()
  ctx.moveTo(chin.x - half, chin.y - 30)
  ctx.lineTo(chin.x + half, chin.y - 30)
  ctx.quadraticCurveTo(neck.x + half - 2, neck.y - 30, neck.x + half + 14, neck.y - 14)
  ctx.lineTo(neck.x, neck.y + 30)
  ctx.lineTo(neck.x - half - 14, neck.y - 14)
  ctx.quadraticCurveTo(neck.x - half + 2, neck.y - 30, chin.x - half, chin.y - 30)
  ctx.fill()

  const elbow = bodyPoint(frame, 13) ?? { x: left.x + 40, y: left.y + 160 }
  const floor = right.y + 220
  ctx.fillStyle = palette.shirt
  ctx.beginPath()
  ctx.moveTo(neck.x - half - 6, neck.y - 27)
  ctx.quadraticCurveTo(neck.x, neck.y + 42, neck.x + half + 6, neck.y - 27)
  ctx.bezierCurveTo(neck.x + half + 34, neck.y - 12, left.x - 10, left.y - 24, left.x + 12, left.y - 18)
  ctx.bezierCurveTo(left.x + 36, left.y - 10, left.x + 40, left.y + 30, left.x + 44, left.y + 56)
  ctx.lineTo(elbow.x + 22, floor)
  ctx.lineTo(right.x + 16, floor)
  ctx.lineTo(right.x + 4, right.y + 14)
  ctx.lineTo(right.x + 4, right.y - 17)
  ctx.bezierCurveTo(
    right.x + 24,
    right.y - 20,
    neck.x - half - 34,
    neck.y - 12,
    neck.x - half - 6,
    neck.y - 27,
  )
  ctx.fill()

  // The collar and the crease between chest and far arm, so that the shirt reads as worn.
  ctx.strokeStyle = palette.shirtRim
  ctx.lineWidth = RIM * 1.6
  ctx.lineCap = 'round'
  ctx.beginPath()
  ctx.moveTo(neck.x - half - 6, neck.y - 26)
  ctx.quadraticCurveTo(neck.x, neck.y + 42, neck.x + half + 6, neck.y - 26)
  ctx.stroke()
  ctx.lineWidth = RIM
  ctx.beginPath()
  ctx.moveTo(left.x - 12, left.y + 50)
  ctx.quadraticCurveTo(left.x - 10, left.y + 90, elbow.x - 34, floor)
  ctx.stroke()
}
