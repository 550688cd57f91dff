import { describe, expect, it } from 'vitest'
import { gap, layOut } from '@/components/desk/wall/lay-out'

const small = { width: 720, height: 600 }
const large = { width: 1820, height: 1240 }

describe('layOut', () => {
  it('shows one learner large, but not larger than a picture needs', () => {
    expect(layOut(1, small)).toMatchObject({ columns: 1, picture: 'top' })
    expect(layOut(1, large).height).toBeLessThan(620)
  })

  it('shows 8 learners with their pictures in a small window, and 40 in a large one', () => {
    expect(layOut(8, small).picture).not.toBe('small')
    expect(layOut(40, large).picture).not.toBe('small')
  })

  it.each([small, large])('lets everybody be seen at once wherever it gives tiles a height', (room) => {
    for (let count = 1; count <= 200; count++) {
      const { columns, width, height } = layOut(count, room)
      expect(columns * (width + gap) - gap).toBeLessThanOrEqual(room.width)
      if (height === null) continue
      expect(Math.ceil(count / columns) * (height + gap) - gap).toBeLessThanOrEqual(room.height)
    }
  })

  it('never makes tiles too small to be read: the rest is scrolled to', () => {
    expect(layOut(200, small)).toMatchObject({ columns: 4, height: null, picture: 'small' })
    expect(layOut(40, { width: 0, height: 0 })).toMatchObject({ columns: 1, picture: 'small' })
  })
})
