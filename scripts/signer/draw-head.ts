import { strokeLine, traceRound, type Brush } from './brush'
import { facePoints, type Frame, type Point } from './landmarks'
import type { Palette } from './palettes'

/** Eyes are drawn this much more open than captured: small ones read as sleepy. */
const WIDER = 1.3

/** Place and size of a head, from the contour of its face. */
function headOf(frame: Frame) {
  const oval = facePoints(frame, 'oval')
  if (!oval.length) return null
  const top = oval[0]!
  const chin = oval[9]!
  const left = oval[4]!
  const right = oval[14]!
  const tall = Math.hypot(chin.x - top.x, chin.y - top.y)
  const wide = Math.hypot(left.x - right.x, left.y - right.y)
  const tilt = Math.atan2(left.y - right.y, left.x - right.x)
  return {
    oval,
    top,
    chin,
    left,
    right,
    tall,
    wide,
    tilt,
    x: (left.x + right.x) / 2,
    y: (left.y + right.y) / 2,
  }
}

/** Runs `draw` with the origin between the temples, x along the eyes. */
function onHead(ctx: Brush, head: NonNullable<ReturnType<typeof headOf>>, draw: () => void): void {
  ctx.save()
  ctx.translate(head.x, head.y)
  ctx.rotate(head.tilt)
  draw()
  ctx.restore()
}

/** The hair that lies behind face and neck. */
export function drawHairBehind(ctx: Brush, frame: Frame, palette: Palette): void {
  const head = headOf(frame)
  if (!head) return
  const { wide, tall } = head
  ctx.fillStyle = palette.hair
  onHead(ctx, head, () => {
    const round = (x: number, y: number, rx: number, ry: number) => {
      ctx.beginPath()
      ctx.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2)
      ctx.fill()
    }
    switch (palette.hairStyle) {
      case 'bob':
        ctx.beginPath()
        ctx.moveTo(-wide * 0.6, tall * 0.42)
        ctx.bezierCurveTo(-wide * 0.82, -tall * 0.35, -wide * 0.6, -tall * 0.86, 0, -tall * 0.86)
        ctx.bezierCurveTo(wide * 0.6, -tall * 0.86, wide * 0.82, -tall * 0.35, wide * 0.6, tall * 0.42)
        ctx.quadraticCurveTo(0, tall * 0.7, -wide * 0.6, tall * 0.42)
        ctx.fill()
        break
      case 'bun':
        round(0, -tall * 0.68, wide * 0.21, wide * 0.2)
        round(0, -tall * 0.15, wide * 0.56, tall * 0.53)
        break
      case 'curls':
        for (let i = 0; i <= 8; i++) {
          const angle = Math.PI * (0.98 + i * 0.13)
          round(
            Math.cos(angle) * wide * 0.52,
            -tall * 0.14 + Math.sin(angle) * tall * 0.52,
            wide * 0.19,
            wide * 0.19,
          )
        }
        break
      case 'crop':
        round(0, -tall * 0.2, wide * 0.53, tall * 0.56)
        break
    }
  })
}

/** Ears, face and features; the mouth follows the captured lips. */
export function drawFace(ctx: Brush, frame: Frame, palette: Palette): void {
  const head = headOf(frame)
  if (!head) return
  const { wide, tall } = head
  if (palette.hairStyle !== 'bob') {
    ctx.fillStyle = palette.shade
    onHead(ctx, head, () => {
      for (const side of [-1, 1]) {
        ctx.beginPath()
        ctx.ellipse(side * wide * 0.5, tall * 0.06, wide * 0.075, tall * 0.12, side * -0.15, 0, Math.PI * 2)
        ctx.fill()
      }
    })
  }
  traceRound(ctx, head.oval)
  ctx.fillStyle = palette.skin
  ctx.fill()

  for (const feature of ['rightEye', 'leftEye'] as const) drawEye(ctx, frame, feature, palette)
  for (const feature of ['rightBrow', 'leftBrow'] as const) {
    const brow = facePoints(frame, feature)
    if (!brow.length) continue
    traceRound(ctx, brow)
    ctx.fillStyle = palette.hair
    ctx.fill()
  }
  const nose = facePoints(frame, 'nose')
  if (nose.length) {
    const [bridge, tip] = [nose[6]!, nose[5]!]
    strokeLine(ctx, nose.slice(0, 5), 1.8, palette.shade)
    ctx.lineWidth = 1.3
    ctx.beginPath()
    ctx.moveTo(bridge.x + 4, bridge.y + 12)
    ctx.quadraticCurveTo(bridge.x + 6, (bridge.y + tip.y) / 2 + 6, tip.x + 7.5, tip.y - 1)
    ctx.stroke()
  }
  drawMouth(ctx, facePoints(frame, 'lips'), facePoints(frame, 'mouth'), palette)
}

function drawEye(ctx: Brush, frame: Frame, feature: 'rightEye' | 'leftEye', palette: Palette): void {
  const seen = facePoints(frame, feature)
  const middle = seen.reduce((sum, point) => sum + point.y, 0) / (seen.length || 1)
  const lids = seen.map((point) => ({ x: point.x, y: middle + (point.y - middle) * WIDER }))
  const iris = facePoints(frame, 'irises')[feature === 'rightEye' ? 0 : 1]
  if (!seen.length) return
  ctx.save()
  ctx.beginPath()
  lids.forEach((point, i) => (i ? ctx.lineTo(point.x, point.y) : ctx.moveTo(point.x, point.y)))
  ctx.closePath()
  ctx.fillStyle = '#FBF8F4'
  ctx.fill()
  ctx.clip()
  if (iris) {
    ctx.fillStyle = '#2A1B15'
    ctx.beginPath()
    ctx.arc(iris.x, iris.y, 4.2, 0, Math.PI * 2)
    ctx.fill()
  }
  ctx.restore()
  strokeLine(ctx, lids.slice(0, 5), 1.5, palette.rim)
}

function drawMouth(ctx: Brush, lips: Point[], mouth: Point[], palette: Palette): void {
  if (!lips.length || !mouth.length) return
  traceRound(ctx, lips)
  ctx.fillStyle = palette.lips
  ctx.fill()
  ctx.beginPath()
  mouth.forEach((point, i) => (i ? ctx.lineTo(point.x, point.y) : ctx.moveTo(point.x, point.y)))
  ctx.closePath()
  ctx.fillStyle = '#4A1C1C'
  ctx.fill()
  ctx.strokeStyle = '#4A1C1C'
  ctx.lineWidth = 0.8
  ctx.stroke()
}

/** The hair that falls over the forehead. */
export function drawHairFront(ctx: Brush, frame: Frame, palette: Palette): void {
  const head = headOf(frame)
  if (!head) return
  const { wide, tall } = head
  ctx.fillStyle = palette.hair
  onHead(ctx, head, () => {
    ctx.beginPath()
    if (palette.hairStyle === 'bob') {
      ctx.moveTo(-wide * 0.55, -tall * 0.02)
      ctx.bezierCurveTo(-wide * 0.5, -tall * 0.3, -wide * 0.3, -tall * 0.38, wide * 0.1, -tall * 0.42)
      ctx.bezierCurveTo(wide * 0.35, -tall * 0.4, wide * 0.47, -tall * 0.25, wide * 0.54, -tall * 0.02)
      ctx.bezierCurveTo(wide * 0.72, -tall * 0.6, wide * 0.4, -tall * 0.78, 0, -tall * 0.78)
      ctx.bezierCurveTo(-wide * 0.4, -tall * 0.78, -wide * 0.72, -tall * 0.6, -wide * 0.55, -tall * 0.02)
    } else {
      ctx.moveTo(-wide * 0.52, -tall * 0.1)
      ctx.bezierCurveTo(-wide * 0.46, -tall * 0.34, -wide * 0.3, -tall * 0.42, 0, -tall * 0.43)
      ctx.bezierCurveTo(wide * 0.3, -tall * 0.42, wide * 0.46, -tall * 0.34, wide * 0.52, -tall * 0.1)
      ctx.bezierCurveTo(wide * 0.62, -tall * 0.6, wide * 0.34, -tall * 0.75, 0, -tall * 0.75)
      ctx.bezierCurveTo(-wide * 0.34, -tall * 0.75, -wide * 0.62, -tall * 0.6, -wide * 0.52, -tall * 0.1)
    }
    ctx.fill()
  })
}
