import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Answer, Order } from './other-process-child'

/** Another app process on the same database, with a pool of its own. */
export type OtherProcess = {
  /** Has it run a verb. @throws Error with the verb's reason or message */
  run(order: Order): Promise<unknown>
  /** The way a crash ends it: kill -9. */
  kill(): Promise<void>
}

/** Starts another process that can run verbs. @param env what differs from this process's settings */
export async function otherProcess(env: Record<string, string> = {}): Promise<OtherProcess> {
  const child: ChildProcess = fork(path.join(import.meta.dirname, 'other-process-child.ts'), [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const gone = once(child, 'exit')
  await once(child, 'message')
  return {
    async run(order) {
      child.send(order)
      const [answer] = (await Promise.race([once(child, 'message'), gone.then(() => [null])])) as [
        Answer | null,
      ]
      if (!answer) throw new Error('the other process ended')
      if ('failed' in answer) throw new Error(answer.failed)
      return answer.given
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
