import pg from 'pg'

let busy = 0

function counted<Args extends unknown[]>(job: (this: unknown, ...args: Args) => unknown) {
  return function (this: unknown, ...args: Args): unknown {
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
  const client = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
  client.query = counted(client.query)
  globalThis.fetch = counted(globalThis.fetch as (...args: unknown[]) => unknown) as typeof fetch
}

/** Resolves once nothing has been under way for a few turns of the event loop. */
export async function quiet(): Promise<void> {
  for (let still = 0; still < 4; still = busy === 0 ? still + 1 : 0)
    await new Promise((done) => setImmediate(done))
}
