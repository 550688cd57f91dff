import PgBoss from 'pg-boss'
import { listenToPeers, takePartner } from './peer-statement'
import type { Arrival, MakeSide } from './sides'

/** pg-boss as fast as it is meant to go: looks every 0.5 s, its least (2 s by default), and takes up to 500 at once (1). */
export const makeBoss: MakeSide = async (url, hear) => {
  const stopListening = await listenToPeers(url, hear)
  const boss = new PgBoss(url)
  boss.on('error', (error) => console.error(error))
  await boss.start()
  await boss.createQueue('match')
  const handled = new Map<string, () => void>()
  await boss.work<Arrival>('match', { pollingIntervalSeconds: 0.5, batchSize: 500 }, async (jobs) => {
    for (const { data } of jobs) {
      await boss.getDb().executeSql(takePartner, [data.account, data.topic])
      handled.get(data.account)?.()
    }
  })
  return {
    async arrive(arrival) {
      const done = new Promise<void>((resolve) => handled.set(arrival.account, resolve))
      await boss.send('match', arrival)
      await done
      handled.delete(arrival.account)
    },
    async stop() {
      await boss.stop({ graceful: false })
      await stopListening()
    },
  }
}
