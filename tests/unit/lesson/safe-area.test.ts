import { describe, expect, it } from 'vitest'
import { safeArea } from '@/components/stage/safe-area'
import { handPoints } from '@/scripts/signer/landmarks'
import { letterFrames } from '@/scripts/signer/motion'

/** The part of the captured space that scripts/signer/draw-signer.ts puts into the picture. */
const view = { x: -64, y: 22, width: 460, height: 345 }

describe('safe area', () => {
  it.each([...'abcdefghijklmnopqrstuvwxyz'])(
    'holds the signing hand of %s from first frame to last',
    (letter) => {
      const across = letterFrames(letter)
        .flatMap((frame) => handPoints(frame))
        .filter(({ y }) => y < view.y + view.height)
        .map(({ x }) => (x - view.x) / view.width)
      expect(across.length).toBeGreaterThan(100)
      expect(Math.min(...across)).toBeGreaterThan(safeArea.from)
      expect(Math.max(...across)).toBeLessThan(safeArea.to)
    },
  )
})
