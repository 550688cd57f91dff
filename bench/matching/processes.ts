import path from 'node:path'
import { root } from '@/scripts/home'
import { end, start } from '@/scripts/children'
import type { AtEnd } from '../run'
import type { Answer, Order } from './child'
import type { Seen, SideName } from './sides'

export type App = {
  side: SideName
  /** Has the process do something and waits for what it saw; null when it was killed meanwhile. */
  order(order: Order): Promise<Seen[] | null>
  /** The way a crash ends it: kill -9. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Starts a process that runs one side, with this process's settings, and waits until it listens. */
export async function startApp(side: SideName, env: NodeJS.ProcessEnv, atEnd: AtEnd): Promise<App> {
  const args = ['--import', 'tsx', path.join(root, 'bench/matching/child.ts'), side]
  const child = await start(process.execPath, args, { cwd: root, env, to: 'here', ipc: true })
  atEnd(() => end(child))
  const answer = async (): Promise<Seen[] | null> => {
    const said = await Promise.race([
      new Promise<Answer>((resolve) =>
        child.process.once('message', (message) => resolve(message as Answer)),
      ),
      child.ended.then(() => null),
    ])
    if (said && 'failed' in said) throw new Error(`${side}: ${said.failed}`)
    return said && 'seen' in said ? said.seen : null
  }
  await answer()
  return {
    side,
    order: (order) => {
      const answered = answer()
      child.process.send(order)
      return answered
    },
    kill: () => end(child, 'hard'),
    stop: () => end(child),
  }
}
