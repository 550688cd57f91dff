import { expect, it } from 'vitest'
import { tileSize } from '@/components/desk/wall/tile-size'

const small = { width: 728, height: 610 }
const large = { width: 1820, height: 1250 }

it('makes tiles as large as lets everybody be seen at once', () => {
  expect([1, 8, 40].map((count) => tileSize(count, large))).toEqual(['large', 'large', 'roomy'])
  expect([1, 8, 40].map((count) => tileSize(count, small))).toEqual(['large', 'close', 'dense'])
})

it('never makes them smaller than can be read: the rest is scrolled to', () => {
  expect(tileSize(200, small)).toBe('dense')
  expect(tileSize(200, { width: 0, height: 0 })).toBe('dense')
})
