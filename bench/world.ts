import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { homePath, lockHome, prepareHome } from '@/scripts/home'
import { freePort } from '@/scripts/ports'
import { startStack, type Stack } from '@/scripts/stack'
import type { AtEnd } from './run'

export type World = { address: string; home: string; stack: Stack }

/**
 * Starts the whole product for a bench: Postgres, LiveKit and the production app, with the demo course, in a home of
 * its own. A database that somebody named is left alone. Everything ends with the bench.
 * @param durations waiting times that differ from the product's, by their names in lib/durations.ts
 */
export async function startWorld(
  { log, atEnd }: { log: (line: string) => void; atEnd: AtEnd },
  durations: Record<string, number>,
): Promise<World> {
  delete process.env.DATABASE_URL
  const home = path.join(homePath(), 'bench')
  mkdirSync(homePath(), { recursive: true })
  prepareHome(home)
  const release = lockHome(home, 'a bench')
  atEnd(async () => release())
  const port = await freePort(3300)
  const stack = await startStack({
    ...{ home, port, log, demo: true, trainer: false },
    env: {
      LOG_LEVEL: 'warn',
      PUBLIC_URL: `http://localhost:${port}`,
      HANDOVER_DURATIONS: JSON.stringify(durations),
    },
  })
  atEnd(() => stack.stop())
  return { address: `http://localhost:${port}`, home, stack }
}
