/**
 * The sizes a camera is sent in, by the length of the shorter side: a thin link takes a smaller picture, not a slower
 * one. Browsers send three sizes only of a camera of about 960×540 and more, and two of a smaller one: then the
 * middle size is left out.
 */
const low = { side: 180, maxBitrate: 90_000 }
const middle = { side: 300, maxBitrate: 260_000 }
const top = { side: 480, maxBitrate: 700_000 }

const fps = 30

export type Size = { width: number; height: number }

export const topEncoding = { maxBitrate: top.maxBitrate, maxFramerate: fps }

/** The two lower sizes for a camera of `real` size, the smallest first. */
export function lowerLayers(real: Size): (Size & { maxBitrate: number; maxFramerate: number })[] {
  const side = Math.min(real.width, real.height)
  return [low, middle].map(({ side: wanted, maxBitrate }) => {
    const part = Math.min(1, wanted / side)
    return {
      width: Math.round(real.width * part),
      height: Math.round(real.height * part),
      maxBitrate,
      maxFramerate: fps,
    }
  })
}

/**
 * What the browser is told for each of `count` sizes of a camera of `real` size, the smallest first.
 * @param allowed bits a second that the largest may take
 */
export function encodings(real: Size, count: number, allowed = top.maxBitrate) {
  const side = Math.min(real.width, real.height)
  const largest = { ...top, maxBitrate: allowed }
  const sent = count === 1 ? [largest] : count === 2 ? [low, largest] : [low, middle, largest]
  return sent.map(({ side: wanted, maxBitrate }) => ({
    scaleResolutionDownBy: Math.max(1, side / wanted),
    maxBitrate,
    maxFramerate: fps,
    // One temporal layer: with more the server thins out the frames first, and signing needs them most.
    scalabilityMode: 'L1T1',
  }))
}
