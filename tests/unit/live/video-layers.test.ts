import { describe, expect, it } from 'vitest'
import { encodings, lowerLayers } from '@/components/live/video-layers'

describe('sizes a camera is sent in', () => {
  it('are 180, 300 and 480 lines of a large camera', () => {
    const told = encodings({ width: 960, height: 720 }, 3)
    expect(told.map((one) => 720 / one.scaleResolutionDownBy)).toEqual([180, 300, 480])
    expect(told.every((one) => one.scalabilityMode === 'L1T1' && one.maxFramerate === 30)).toBe(true)
  })

  it('leave out the middle where only two are sent', () => {
    const told = encodings({ width: 640, height: 480 }, 2)
    expect(told.map((one) => one.maxBitrate)).toEqual([90_000, 700_000])
    expect(told[1]!.scaleResolutionDownBy).toBe(1)
  })

  it('never enlarge', () => {
    expect(encodings({ width: 160, height: 120 }, 1)[0]!.scaleResolutionDownBy).toBe(1)
    expect(lowerLayers({ width: 160, height: 120 })[1]).toMatchObject({ width: 160, height: 120 })
  })

  it('keep the shape, upright phones included', () => {
    expect(lowerLayers({ width: 480, height: 640 })[0]).toMatchObject({ width: 180, height: 240 })
  })
})
