import pg from 'pg'

let busy = 0

type Job = (this: unknown, ...args: unknown[]) => unknown

/** Counts a job as under way until its promise settles, or its callback is called. */
function counted(job: Job): Job {
  return function (...args) {
    const callback = args.at(-1)
    if (typeof callback === 'function') {
      busy++
      args[args.length - 1] = (...answer: unknown[]): unknown => {
        busy--
        return (callback as Job)(...answer)
      }
    }
    const answer = job.apply(this, args)
    if (answer instanceof Promise) {
      busy++
      void answer.catch(() => undefined).finally(() => busy--)
    }
    return answer
  }
}

/**
 * Counts what is under way to the database and to LiveKit's stand-in in this process from here on, so that the bench
 * can wait until the product's work after a commit is done, too.
 */
export function countWork(): void {
  const client = pg.Client.prototype as unknown as { query: Job }
  client.query = counted(client.query)
  globalThis.fetch = counted(globalThis.fetch as Job) as typeof fetch
}

/** Resolves once nothing has been under way for a few turns of the event loop. */
export async function quiet(): Promise<void> {
  for (let still = 0; still < 4; still = busy === 0 ? still + 1 : 0)
    await new Promise((done) => setImmediate(done))
}
