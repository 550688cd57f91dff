import { Logger, run } from 'graphile-worker'
import { listenToPeers, takePartner } from './peer-statement'
import type { Arrival, MakeSide } from './sides'

/** graphile-worker with its defaults: one job at a time, ten connections, woken by its own NOTIFY. */
export const makeGraphile: MakeSide = async (url, hear) => {
  const stopListening = await listenToPeers(url, hear)
  const handled = new Map<string, () => void>()
  const runner = await run({
    connectionString: url,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    taskList: {
      async match(payload, helpers) {
        const { account, topic } = payload as Arrival
        await helpers.query(takePartner, [account, topic])
        handled.get(account)?.()
      },
    },
  })
  return {
    async arrive(arrival) {
      const done = new Promise<void>((resolve) => handled.set(arrival.account, resolve))
      await runner.addJob('match', arrival)
      await done
      handled.delete(arrival.account)
    },
    async stop() {
      await runner.stop()
      await stopListening()
    },
  }
}
