import { describe, expect, it } from 'vitest'
import { lagOf, nearest } from '@/components/practice/rewind/align'
import {
  addStroke,
  clearInk,
  isNewerInk,
  strokesOn,
  toStroke,
  undoStroke,
} from '@/components/practice/rewind/ink'
import {
  longestStroke,
  mostStrokes,
  printSize,
  readInk,
  readTake,
} from '@/components/practice/rewind/read-take'

const points = printSize.width * printSize.height

/** A picture in which something moves; `noise` is what the line makes of it. */
function filmed(times: number[], noise = 0) {
  const grey = (time: number, point: number) =>
    128 + 60 * Math.sin(time / 170 + point) + 40 * Math.sin(time / 611 + point * 2)
  const prints = Uint8Array.from(
    times.flatMap((time, at) =>
      Array.from(
        { length: points },
        (_, point) => grey(time, point) + (((at * 7 + point * 13) % 9) - 4) * noise,
      ),
    ),
  )
  return { times, prints }
}
const every = (step: number, from = 0, count = 200) =>
  Array.from({ length: count }, (_, at) => from + at * step)

describe('finding the same moments in another browser', () => {
  it.each([-240, -60, 0, 130])('finds a picture that was shown %s ms later there', (lag) => {
    const mine = filmed(every(50))
    const theirs = filmed(every(50, 17), 1.5)
    expect(
      Math.abs(lagOf({ ...theirs, times: theirs.times.map((time) => time + lag) }, mine) - lag),
    ).toBeLessThan(26)
  })

  it('believes that nothing was late where nothing moves, or too little is in common', () => {
    const still = { times: every(50), prints: new Uint8Array(200 * points).fill(90) }
    expect(lagOf(still, still)).toBe(0)
    expect(lagOf(filmed(every(50)), filmed(every(50, 90_000)))).toBe(0)
    expect(lagOf(filmed(every(50)), filmed([]))).toBe(0)
  })

  it('takes the frame that is nearest', () => {
    expect([-5, 24, 26, 120].map((time) => nearest([0, 50, 100], time))).toEqual([0, 0, 1, 2])
    expect(nearest([], 5)).toBe(-1)
  })
})

describe('ink', () => {
  const sheet = { take: 't', frame: 7 }
  const stroke = [0, 0, 500, 500]

  it('belongs to one frame, can be taken back line by line and wiped, and never grows without end', () => {
    let ink = addStroke(null, sheet, 'robin', stroke)
    ink = addStroke(ink, sheet, 'otter', [1, 1])
    expect(strokesOn(ink, sheet)).toHaveLength(2)
    expect(strokesOn(ink, { ...sheet, frame: 8 })).toEqual([])
    expect(strokesOn(undoStroke(ink, sheet, 'robin'), sheet)).toEqual([stroke])
    expect(strokesOn(clearInk(ink, sheet, 'robin'), sheet)).toEqual([])
    for (let more = 0; more < 30; more++) ink = addStroke(ink, sheet, 'robin', stroke)
    expect(ink.strokes).toHaveLength(mostStrokes)
    expect(
      strokesOn(addStroke(ink, { ...sheet, frame: 9 }, 'robin', stroke), { ...sheet, frame: 9 }),
    ).toHaveLength(1)
  })

  it('is the last one for both, also when both drew at once', () => {
    const first = addStroke(null, sheet, 'robin', stroke)
    const [one, other] = [addStroke(first, sheet, 'otter', stroke), addStroke(first, sheet, 'robin', stroke)]
    expect(isNewerInk(other, one)).toBe(true)
    expect(isNewerInk(one, other)).toBe(false)
    expect(isNewerInk(first, one)).toBe(false)
  })

  it('keeps both ends of a line that is drawn slowly, within the picture', () => {
    const line = Array.from({ length: 900 }, (_, at): [number, number] => [at / 800, 0.25])
    const drawn = toStroke(line)
    expect(drawn.length).toBeLessThanOrEqual(longestStroke)
    expect([drawn[0], drawn.at(-2), drawn.at(-1)]).toEqual([0, 1_000, 250])
    expect(toStroke([[0.5, 0.5]])).toEqual([500, 500])
  })
})

describe('[I5] what another browser says of a look back', () => {
  it('is read only when all of it is as it should be', () => {
    const take = { id: 't', from: 5, frames: 2, prints: btoa('x'.repeat(2 * points)) }
    expect(readTake(take)).toEqual(take)
    for (const wrong of [{ frames: 3 }, { frames: 1e9 }, { prints: '<b>' }, { from: NaN }, { id: '' }])
      expect(readTake({ ...take, ...wrong })).toBeNull()
    const ink = { take: 't', frame: 1, rev: 1, by: 'otter', strokes: [[1, 2, 3, 4]] }
    expect(readInk(ink)).toEqual(ink)
    for (const wrong of [{ strokes: [[1]] }, { strokes: [[1, 2_000]] }, { strokes: Array(99).fill([1, 2]) }])
      expect(readInk({ ...ink, ...wrong })).toBeNull()
  })
})
