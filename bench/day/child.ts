import path from 'node:path'
import { end, start } from '@/scripts/children'
import { root } from '@/scripts/home'
import { ask } from '@/scripts/postgres'
import type { AtEnd } from '../run'

/** Where simulated days are played: the server, the database to copy, the settings. */
export type Where = { server: string; template: string; env: NodeJS.ProcessEnv; atEnd: AtEnd }
export type Answer<Played> = { played: Played } | { failed: string }

/**
 * Plays in a process and a database of its own.
 * @param what its name; the script to run, by its path in the repository; the order it gets; waiting times that differ
 * @throws Error when it failed
 */
export async function playIn<Played>(
  { name, script, order, durations }: { name: string; script: string; order: object; durations: object },
  where: Where,
): Promise<Played> {
  const database = `bench_day_${name.replaceAll(/[^a-z0-9]+/g, '_')}`
  await ask(where.server, `drop database if exists ${database} with (force)`)
  await ask(where.server, `create database ${database} template ${where.template}`)
  const child = await start(
    process.execPath,
    ['--import', 'tsx', path.join(root, script), JSON.stringify(order)],
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
    new Promise<Answer<Played>>((resolve) =>
      child.process.once('message', (message) => resolve(message as Answer<Played>)),
    ),
    child.ended.then((ending): Answer<Played> => ({ failed: `it ended (${ending})` })),
  ])
  await end(child)
  if ('failed' in answer) throw new Error(`“${name}” failed: ${answer.failed}`)
  await ask(where.server, `drop database if exists ${database} with (force)`)
  return answer.played
}

export const onServer = (server: string, database: string) => server.replace(/[^/]+$/, database)
