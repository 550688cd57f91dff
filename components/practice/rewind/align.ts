import { printSize, ringFps } from './read-take'

const points = printSize.width * printSize.height
/** A picture is on its way for so long at most, in ms, whichever side it comes from. */
const longestWay = 1_500
const step = 10
/** Fewer frames in common than this say nothing. */
const least = 10
/** What a second on the way counts against a picture that fits as well: a still one fits everywhere. */
const perSecond = 0.5

/** Frames with the time each was shown, in ms, and a print of each. */
export type Printed = { times: number[]; prints: Uint8Array }

/** Where a list of rising times is nearest to `time`; -1 when it is empty. */
export function nearest(times: number[], time: number): number {
  if (times.length === 0) return -1
  let [low, high] = [0, times.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]! < time) low = middle + 1
    else high = middle
  }
  return low > 0 && time - times[low - 1]! <= times[low]! - time ? low - 1 : low
}

/**
 * How much later than on one's own clock `theirs` says the same pictures were shown, in ms: a picture takes its time
 * from the camera to the other screen. 0 when they have too little in common. Both by the same clock.
 */
export function lagOf(theirs: Printed, mine: Printed): number {
  const [one, other] = [fromMean(theirs.prints), fromMean(mine.prints)]
  const tries: { lag: number; off: number }[] = []
  for (let lag = -longestWay; lag <= longestWay; lag += step)
    tries.push({ lag, off: offBy(theirs.times, one, mine.times, other, lag) })
  const score = ({ lag, off }: { lag: number; off: number }) => off + (Math.abs(lag) / 1_000) * perSecond
  const best = tries.reduce((first, next) => (score(next) < score(first) ? next : first))
  if (best.off === Infinity || score(best) >= score(tries[longestWay / step]!)) return 0
  // The same frames are nearest over a whole frame's time: the middle of it is right.
  const same = tries.filter(
    ({ lag, off }) => Math.abs(off - best.off) < 0.01 && Math.abs(lag - best.lag) < 1_000 / ringFps,
  )
  return (same[0]!.lag + same.at(-1)!.lag) / 2
}

function offBy(times: number[], one: Float32Array, mine: number[], other: Float32Array, lag: number): number {
  let [sum, count] = [0, 0]
  times.forEach((time, frame) => {
    const there = nearest(mine, time - lag)
    if (there < 0 || Math.abs(mine[there]! - (time - lag)) > 750 / ringFps) return
    count++
    for (let point = 0; point < points; point++)
      sum += Math.abs(one[frame * points + point]! - other[there * points + point]!)
  })
  return count < least ? Infinity : sum / count / points
}

/** What moves: each point without what it is on the whole. */
function fromMean(prints: Uint8Array): Float32Array {
  const moved = Float32Array.from(prints)
  const frames = prints.length / points
  for (let point = 0; point < points; point++) {
    let sum = 0
    for (let frame = 0; frame < frames; frame++) sum += prints[frame * points + point]!
    for (let frame = 0; frame < frames; frame++) moved[frame * points + point]! -= sum / frames
  }
  return moved
}
