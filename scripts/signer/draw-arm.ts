import { between, fillLimb, strokeLine, type Brush } from './brush'
import { bodyPoint, handPoints, type Frame } from './landmarks'
import type { Palette } from './palettes'

const RIM = 2.2
/** Half widths along the arm */
const WIDTH = { shoulder: 31, elbow: 30, cuff: 23, sleeveEnd: 19.5, wrist: 16 }
/** How far down the forearm the sleeve reaches */
const CUFF_AT = 0.6

function armOf(frame: Frame) {
  const shoulder = bodyPoint(frame, 12)
  const elbow = bodyPoint(frame, 14)
  const wrist = handPoints(frame)[0] ?? bodyPoint(frame, 16)
  return { shoulder, elbow, wrist }
}

/** The signing arm from shoulder to elbow. */
export function drawUpperArm(ctx: Brush, frame: Frame, palette: Palette): void {
  const { shoulder, elbow } = armOf(frame)
  if (!shoulder || !elbow) return
  const top = { x: shoulder.x + 7, y: shoulder.y + 14 }
  fillLimb(ctx, top, elbow, WIDTH.shoulder, WIDTH.elbow, palette.shirt)
  const side = Math.atan2(elbow.y - top.y, elbow.x - top.x) - Math.PI / 2
  const inner = (t: number) => {
    const on = between(top, elbow, t)
    return { x: on.x + Math.cos(side) * WIDTH.elbow, y: on.y + Math.sin(side) * WIDTH.elbow }
  }
  strokeLine(ctx, [inner(0.4), inner(1)], RIM, palette.shirtRim)
}

/** The bare part of the forearm, `extra` wider than it is. */
export function drawForearm(ctx: Brush, frame: Frame, extra: number, colour: string): void {
  const { elbow, wrist } = armOf(frame)
  if (!elbow || !wrist) return
  fillLimb(
    ctx,
    between(elbow, wrist, CUFF_AT - 0.05),
    wrist,
    WIDTH.sleeveEnd + extra,
    WIDTH.wrist + extra,
    colour,
  )
}

/** The sleeve of the forearm, from the elbow to its cuff. */
export function drawSleeve(ctx: Brush, frame: Frame, palette: Palette): void {
  const { elbow, wrist } = armOf(frame)
  if (!elbow || !wrist) return
  const length = Math.hypot(wrist.x - elbow.x, wrist.y - elbow.y) * CUFF_AT
  ctx.save()
  ctx.translate(elbow.x, elbow.y)
  ctx.rotate(Math.atan2(wrist.y - elbow.y, wrist.x - elbow.x))
  ctx.beginPath()
  ctx.arc(0, 0, WIDTH.elbow, Math.PI / 2, Math.PI * 1.5)
  ctx.lineTo(length, -WIDTH.cuff)
  ctx.quadraticCurveTo(length + 8, 0, length, WIDTH.cuff)
  ctx.closePath()
  ctx.fillStyle = palette.shirt
  ctx.fill()
  ctx.strokeStyle = palette.shirtRim
  ctx.lineWidth = RIM
  ctx.lineJoin = 'round'
  ctx.stroke()
  ctx.beginPath()
  ctx.moveTo(length - 9, -WIDTH.cuff - 0.5)
  ctx.quadraticCurveTo(length - 1, 0, length - 9, WIDTH.cuff + 0.5)
  ctx.stroke()
  ctx.restore()
}
