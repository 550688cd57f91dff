import { between, fillLimb, strokeLine, type Brush } from './brush'
import { bodyPoint, facePoints, handPoints, type Frame } from './landmarks'
import type { Palette } from './palettes'

const RIM = 2.2
/** Half widths along the arm */
const ARM = { shoulder: 34, elbow: 29, cuff: 21, wrist: 16 }
/** How far down the forearm the sleeve reaches */
const CUFF_AT = 0.62

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
  ctx.lineTo(right.x - 24, right.y + 30)
  ctx.bezierCurveTo(right.x - 34, right.y - 2, right.x - 26, right.y - 14, right.x - 10, right.y - 19)
  ctx.bezierCurveTo(
    right.x + 12,
    right.y - 24,
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

/** The signing arm in its sleeve, and the bare wrist. */
export function drawArm(ctx: Brush, frame: Frame, palette: Palette): void {
  const shoulder = bodyPoint(frame, 12)
  const elbow = bodyPoint(frame, 14)
  const wrist = handPoints(frame)[0] ?? bodyPoint(frame, 16)
  if (!shoulder || !elbow) return
  fillLimb(ctx, shoulder, elbow, ARM.shoulder, ARM.elbow, palette.shirt)
  const away = Math.atan2(elbow.y - shoulder.y, elbow.x - shoulder.x) - Math.PI / 2
  const inner = (t: number, r: number) => {
    const on = between(shoulder, elbow, t)
    return { x: on.x + Math.cos(away) * r, y: on.y + Math.sin(away) * r }
  }
  strokeLine(ctx, [inner(0.42, ARM.shoulder - 2), inner(1, ARM.elbow)], RIM, palette.shirtRim)
  if (!wrist) return
  const cuff = between(elbow, wrist, CUFF_AT)
  fillLimb(
    ctx,
    between(elbow, wrist, CUFF_AT - 0.1),
    wrist,
    ARM.wrist + 2 + RIM,
    ARM.wrist - 2 + RIM,
    palette.rim,
  )
  fillLimb(ctx, between(elbow, wrist, CUFF_AT - 0.1), wrist, ARM.wrist + 2, ARM.wrist - 2, palette.skin)
  fillLimb(ctx, elbow, cuff, ARM.elbow + RIM, ARM.cuff + RIM, palette.shirtRim)
  fillLimb(ctx, elbow, cuff, ARM.elbow, ARM.cuff, palette.shirt)
}
