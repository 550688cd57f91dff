import { between, fillLimb, strokeLine, traceRound, type Brush } from './brush'
import { drawForearm, drawSleeve } from './draw-arm'
import { FINGERS, handPoints, type Frame, type Point } from './landmarks'
import type { Palette } from './palettes'

/** The hand is drawn this much larger than captured: it is what the picture is for. */
const LARGER = 1.25

/** Half widths of a finger at knuckle, middle joint, last joint and tip */
const FINGER = [9.8, 9.2, 8.6, 7.6]
const THUMB = [11, 11, 10, 8.4]
const WRIST = 14.5
const RIM = 2.1

/** A finger bent more than this at its middle joint is drawn in two parts, since they may lie before and behind others. */
const BENT = 1.95

type Piece = { depth: number; draw: (ctx: Brush) => void }

/**
 * Forearm, palm and fingers, far pieces first, each with a dark edge: the edges and their order are what tells M from N
 * from T. Draws nothing when the hand was not seen.
 */
export function drawHand(ctx: Brush, frame: Frame, palette: Palette): void {
  const captured = handPoints(frame)
  if (!captured.length) return
  const hand = captured.map((point) => ({ ...between(captured[0]!, point, LARGER), z: point.z * LARGER }))
  const pieces = [palmOf(frame, hand, palette), ...FINGERS.flatMap((first) => fingerOf(hand, first, palette))]
  pieces.sort((a, b) => b.depth - a.depth)
  for (const piece of pieces) piece.draw(ctx)
}

function palmOf(frame: Frame, hand: Point[], palette: Palette): Piece {
  const [wrist, thumb, thumbKnuckle] = [hand[0]!, hand[1]!, hand[2]!]
  const knuckles = [5, 9, 13, 17].map((i) => hand[i]!)
  const outline = [wrist, thumb, ...knuckles, wrist]
  return {
    depth: [wrist, thumb, ...knuckles].reduce((sum, point) => sum + point.z, 0) / 6,
    draw(ctx) {
      const both = [
        [RIM, palette.rim],
        [0, palette.skin],
      ] as const
      for (const [extra, colour] of both) {
        drawForearm(ctx, frame, extra, colour)
        fillLimb(ctx, wrist, thumb, WRIST + extra, THUMB[0]! + extra, colour)
        fillLimb(ctx, thumb, thumbKnuckle, THUMB[0]! + extra, THUMB[1]! + extra, colour)
        fillLimb(ctx, wrist, knuckles[3]!, WRIST + extra, FINGER[0]! + extra, colour)
        strokeLine(ctx, [thumb, ...knuckles], (FINGER[0]! + extra) * 2, colour)
        traceRound(ctx, outline)
        ctx.fillStyle = colour
        ctx.fill()
        ctx.strokeStyle = colour
        ctx.lineWidth = (FINGER[0]! + extra) * 2
        ctx.lineJoin = 'round'
        ctx.stroke()
      }
      drawSleeve(ctx, frame, palette)
    },
  }
}

function fingerOf(hand: Point[], first: number, palette: Palette): Piece[] {
  const points = hand.slice(first, first + 4)
  if (first === 1) return [partOf(points, [1, 2, 3], THUMB, palette)]
  if (bend(points) > BENT) return [partOf(points, [0, 1, 2, 3], FINGER, palette)]
  return [partOf(points, [0, 1], FINGER, palette), partOf(points, [1, 2, 3], FINGER, palette)]
}

/** A run of finger joints. The edge grows from nothing at the knuckle, so that the finger goes over into the palm. */
function partOf(points: Point[], joints: number[], widths: number[], palette: Palette): Piece {
  const limbs = (ctx: Brush, extra: number, colour: string) => {
    for (let k = 1; k < joints.length; k++) {
      const [a, b] = [joints[k - 1]!, joints[k]!]
      fillLimb(ctx, points[a]!, points[b]!, widths[a]! + (a ? extra : -extra / 2), widths[b]! + extra, colour)
    }
  }
  return {
    depth: joints.reduce((sum, i) => sum + points[i]!.z, 0) / joints.length,
    draw(ctx) {
      limbs(ctx, RIM, palette.rim)
      limbs(ctx, 0, palette.skin)
      if (!joints.includes(3)) return
      const tip = points[3]!
      fillLimb(ctx, between(points[2]!, tip, 0.55), between(points[2]!, tip, 1.02), 3.6, 3.9, palette.light)
    },
  }
}

/** Angle at a finger's middle joint, in radians; π is straight. */
function bend([a, b, c]: Point[]): number {
  const u = [a!.x - b!.x, a!.y - b!.y, a!.z - b!.z]
  const v = [c!.x - b!.x, c!.y - b!.y, c!.z - b!.z]
  const dot = u[0]! * v[0]! + u[1]! * v[1]! + u[2]! * v[2]!
  return Math.acos(dot / (Math.hypot(...u) * Math.hypot(...v) || 1))
}
