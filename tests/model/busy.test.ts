import { expect, it } from 'vitest'
import { walk } from './walk'

it('keeps all', async () => {
  const t = Date.now()
  const { taken, tally } = await walk({
    steps: Number(process.env.MODEL_STEPS ?? 300),
    seed: Number(process.env.MODEL_SEED ?? 1),
    weights: {},
  })
  console.log(taken, Date.now() - t, Object.fromEntries(tally))
  expect(taken).toBeGreaterThan(0)
})
