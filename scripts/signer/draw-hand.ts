import { between, fillLimb, traceRound, type Brush } from './brush'
import { FINGERS, handPoints, type Frame, type Point } from './landmarks'
import type { Palette } from './palettes'

/** Half widths of a finger at knuckle, middle joint, last joint and tip */
const FINGER = [8.4, 7.7, 7.1, 6.3]
const THUMB = [9.5, 9, 8.2, 7]
const RIM = 2

type Piece = { depth: number; draw: (ctx: Brush) => void }

/** Palm and fingers as separate pieces, far ones first, each with a dark edge: that is what tells M from N from T. */
export function drawHand(ctx: Brush, frame: Frame, palette: Palette): void {
  const hand = handPoints(frame)
  if (!hand.length) return
  const pieces = [palmOf(hand, palette), ...FINGERS.flatMap((first) => fingerOf(hand, first, palette))]
  pieces.sort((a, b) => b.depth - a.depth)
  for (const piece of pieces) piece.draw(ctx)
}

function palmOf(hand: Point[], palette: Palette): Piece {
  const outline = [0, 1, 5, 9, 13, 17].map((i) => hand[i]!)
  return {
    depth: outline.reduce((sum, point) => sum + point.z, 0) / outline.length,
    draw(ctx) {
      ctx.lineJoin = 'round'
      traceRound(ctx, [hand[0]!, ...outline, hand[17]!])
      ctx.strokeStyle = palette.rim
      ctx.lineWidth = (FINGER[0]! + RIM) * 2
      ctx.stroke()
      ctx.strokeStyle = palette.skin
      ctx.lineWidth = FINGER[0]! * 2
      ctx.stroke()
      ctx.fillStyle = palette.skin
      ctx.fill()
    },
  }
}

function fingerOf(hand: Point[], first: number, palette: Palette): Piece[] {
  const points = hand.slice(first, first + 4)
  const widths = first === 1 ? THUMB : FINGER
  // A finger bent hard is drawn in two parts, since one may lie before the palm and the other before the first.
  const bent = first === 1 || angle(points[0]!, points[1]!, points[2]!) < Math.PI * 0.62
  const parts = bent
    ? [
        [0, 1],
        [1, 2, 3],
      ]
    : [[0, 1, 2, 3]]
  return parts.map((part) => ({
    depth: part.reduce((sum, i) => sum + points[i]!.z, 0) / part.length,
    draw(ctx) {
      for (const [extra, colour] of [
        [RIM, palette.rim],
        [0, palette.skin],
      ] as const) {
        for (let k = 1; k < part.length; k++) {
          const [a, b] = [part[k - 1]!, part[k]!]
          fillLimb(ctx, points[a]!, points[b]!, widths[a]! + extra, widths[b]! + extra, colour)
        }
      }
      if (part.includes(3)) {
        const tip = points[3]!
        fillLimb(ctx, between(points[2]!, tip, 0.5), tip, 3.2, 3.2, palette.light)
      }
    },
  }))
}

function angle(a: Point, b: Point, c: Point): number {
  const u = [a.x - b.x, a.y - b.y, a.z - b.z]
  const v = [c.x - b.x, c.y - b.y, c.z - b.z]
  const dot = u[0]! * v[0]! + u[1]! * v[1]! + u[2]! * v[2]!
  return Math.acos(dot / (Math.hypot(...u) * Math.hypot(...v) || 1))
}
