import { expect, it } from 'vitest'
import { spanOf } from '@/components/desk/wall/span'

it('says a span in the largest unit that fits it', () => {
  expect([0, 1, 59, 60, 2879, 2880].map((minutes) => Object.values(spanOf(minutes)).join(' '))).toEqual([
    'now 0',
    'min 1',
    'min 59',
    'h 1',
    'h 47',
    'd 2',
  ])
})
