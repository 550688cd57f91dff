import path from 'node:path'
import { end, start } from '@/scripts/children'
import { root } from '@/scripts/home'
import { ask } from '@/scripts/postgres'
import type { AtEnd } from '../run'
import type { Played } from './figures'
import type { Answer, Order } from './play'

/** So long that it never comes on this day. */
const never = 86_400_000

export type Variant = { name: string; durations: Record<string, number>; order: Omit<Order, 'seed'> }

const on = { spreading: true, foresight: true }

/** The day as the product is, and the same day with one thing taken away at a time. */
export const variants: Variant[] = [
  { name: 'as it is', durations: {}, order: on },
  {
    name: 'no widening',
    durations: {
      peerAfter: never,
      otherRegionAfter: never,
      otherLevelAfter: never,
      anyLevelAfter: never,
    },
    order: on,
  },
  { name: 'no foresight', durations: {}, order: { ...on, foresight: false } },
  { name: 'no spreading', durations: {}, order: { ...on, spreading: false } },
]

/** Plays one variant in a process of its own, on a copy of the template database. */
export async function playVariant(
  { name, durations, order }: Variant,
  seed: number,
  where: { server: string; template: string; env: NodeJS.ProcessEnv; atEnd: AtEnd },
): Promise<Played> {
  const database = `bench_day_${name.replaceAll(' ', '_')}`
  await ask(where.server, `drop database if exists ${database} with (force)`)
  await ask(where.server, `create database ${database} template ${where.template}`)
  const child = await start(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'bench/day/play.ts'), JSON.stringify({ seed, ...order })],
    {
      cwd: root,
      env: {
        ...where.env,
        DATABASE_URL: onServer(where.server, database),
        HANDOVER_DURATIONS: JSON.stringify(durations),
      },
      to: 'here',
      ipc: true,
    },
  )
  where.atEnd(() => end(child))
  const answer = await Promise.race([
    new Promise<Answer>((resolve) => child.process.once('message', (message) => resolve(message as Answer))),
    child.ended.then((ending): Answer => ({ failed: `it ended (${ending})` })),
  ])
  await end(child)
  if ('failed' in answer) throw new Error(`The day “${name}” failed: ${answer.failed}`)
  await ask(where.server, `drop database if exists ${database} with (force)`)
  return answer.played
}

export const onServer = (server: string, database: string) => server.replace(/[^/]+$/, database)
