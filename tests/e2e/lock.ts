import type { Page } from '@playwright/test'

type Sample = { at: number; position: number }

/** The lesson's own clip lies under the practice, out of reach. */
export const model = 'video[aria-label^="Model"]:not([inert] *)'

/** Notes where the model clip of a page is, again and again, on the clock that all pages of this machine share. */
function sample(page: Page, milliseconds: number): Promise<{ samples: Sample[]; length: number }> {
  return page.evaluate(
    async ([selector, until]) => {
      const video = document.querySelector<HTMLVideoElement>(selector)!
      const samples: Sample[] = []
      const end = performance.now() + until
      while (performance.now() < end) {
        samples.push({ at: performance.timeOrigin + performance.now(), position: video.currentTime })
        await new Promise((done) => setTimeout(done, 20))
      }
      return { samples, length: video.duration }
    },
    [model, milliseconds] as const,
  )
}

export type Lock = { p50: number; p95: number; most: number; count: number }

/**
 * How far two screens are apart in a model clip that plays at `rate`, in milliseconds of real time: at each moment
 * noted on the one, what the other showed then.
 * @param part how long what is repeated is, in seconds; the whole clip when left out
 */
export async function measureLock(
  one: Page,
  other: Page,
  { rate, part, milliseconds = 6_000 }: { rate: number; part?: number; milliseconds?: number },
): Promise<Lock> {
  const [mine, theirs] = await Promise.all([sample(one, milliseconds), sample(other, milliseconds)])
  const apart = mine.samples.flatMap(({ at, position }) => {
    const after = theirs.samples.findIndex((sample) => sample.at >= at)
    const [before, next] = [theirs.samples[after - 1], theirs.samples[after]]
    if (!before || !next || next.at - before.at > 100) return []
    // Where it jumps back to the start of its part there is nothing between.
    const near = next.position >= before.position ? (at - before.at) / (next.at - before.at) : 0
    const there = before.position + (next.position - before.position) * near
    const straight = Math.abs(there - position)
    return [(Math.min(straight, Math.abs((part ?? mine.length) - straight)) / rate) * 1_000]
  })
  apart.sort((a, b) => a - b)
  const share = (of: number) => Math.round(apart[Math.floor((apart.length - 1) * of)] ?? Infinity)
  return { p50: share(0.5), p95: share(0.95), most: share(1), count: apart.length }
}

/** The frame that the model clip of a page stands on, and a print of its picture. */
export function frameShown(page: Page): Promise<{ frame: number; print: string } | null> {
  return page.evaluate((selector) => {
    const video = document.querySelector<HTMLVideoElement>(selector)
    if (!video || !video.paused || video.seeking || video.readyState < 2) return null
    const canvas = Object.assign(document.createElement('canvas'), { width: 32, height: 24 })
    const pen = canvas.getContext('2d')!
    pen.drawImage(video, 0, 0, 32, 24)
    return {
      frame: Math.floor(video.currentTime * 30),
      print: [...pen.getImageData(0, 0, 32, 24).data].join(),
    }
  }, model)
}
