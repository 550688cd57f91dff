import type { SKRSContext2D } from '@napi-rs/canvas'

export type Brush = SKRSContext2D
type Spot = { x: number; y: number }

/** Fills a limb from `a` (half width `ra`) to `b` (half width `rb`) with round ends. */
export function fillLimb(
  ctx: Brush,
  a: Spot,
  b: Spot,
  ra: number,
  rb: number,
  colour: string | CanvasFill,
): void {
  const along = Math.atan2(b.y - a.y, b.x - a.x)
  const distance = Math.hypot(b.x - a.x, b.y - a.y)
  // The straight sides touch both circles, so they lean by this angle when the ends differ.
  const lean = distance > Math.abs(ra - rb) ? Math.acos((ra - rb) / distance) : Math.PI / 2
  ctx.fillStyle = colour
  ctx.beginPath()
  ctx.arc(a.x, a.y, ra, along + lean, along - lean + Math.PI * 2)
  ctx.arc(b.x, b.y, rb, along - lean, along + lean)
  ctx.closePath()
  ctx.fill()
}

type CanvasFill = Brush['fillStyle']

/** Lays a closed curve through the middles of the edges of `points`, so corners come out round. */
export function traceRound(ctx: Brush, points: Spot[]): void {
  const last = points.at(-1)
  if (!last) return
  ctx.beginPath()
  ctx.moveTo((last.x + points[0]!.x) / 2, (last.y + points[0]!.y) / 2)
  points.forEach((point, i) => {
    const next = points[(i + 1) % points.length]!
    ctx.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2)
  })
  ctx.closePath()
}

/** Strokes an open line through `points` with round ends. */
export function strokeLine(ctx: Brush, points: Spot[], width: number, colour: string): void {
  ctx.strokeStyle = colour
  ctx.lineWidth = width
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  ctx.beginPath()
  points.forEach((point, i) => (i ? ctx.lineTo(point.x, point.y) : ctx.moveTo(point.x, point.y)))
  ctx.stroke()
}

/** The point a part `t` of the way from `a` to `b`. */
export function between(a: Spot, b: Spot, t: number): Spot {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
}
