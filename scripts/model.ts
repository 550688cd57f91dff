import { parseArgs } from 'node:util'
import { end, endAll, start } from './children'
import { Failure, runMain } from './failure'
import { root } from './home'

const worlds = ['trainers', 'peers']

// `npm run model`: the long walk through the queue. `-- --seed=N --steps=1 --world=NAME` repeats one stretch of it.
await runMain(async () => {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      steps: { type: 'string', default: '100000' },
      world: { type: 'string' },
    },
  })
  for (const name of ['seed', 'steps'] as const)
    if (values[name] !== undefined && !/^\d+$/.test(values[name]))
      throw new Failure(`--${name} takes a whole number, as in --${name}=12`)
  if (values.world && !worlds.includes(values.world))
    throw new Failure(`--world is one of ${worlds.join(', ')}`)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void endAll().finally(() => process.exit(130)))
  const files = values.world ? [`tests/model/${values.world}.test.ts`] : []
  const env = { MODEL_STEPS: values.steps, ...(values.seed && { MODEL_SEED: values.seed }) }
  const child = await start(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'model', ...files],
    { cwd: root, env: { ...process.env, ...env }, to: 'here', signals: [['SIGINT', 20_000]] },
  )
  process.exitCode = (await child.ended) === 0 ? 0 : 1
  await end(child)
})
