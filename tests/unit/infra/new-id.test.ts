import { expect, it } from 'vitest'
import { z } from 'zod'
import { newId } from '@/lib/infra/new-id'

it('an id is a UUID of its own, and one made later comes later', async () => {
  const many = new Set(Array.from({ length: 1_000 }, newId))
  expect(many.size).toBe(1_000)
  for (const id of many) expect(z.uuidv7().safeParse(id).success).toBe(true)
  await new Promise((later) => setTimeout(later, 5))
  const next = newId()
  expect([...many].every((id) => id < next)).toBe(true)
})
