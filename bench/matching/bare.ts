import pg from 'pg'
import { listenToPeers, takePartner } from './peer-statement'
import type { MakeSide } from './sides'

/** The limit: the peers' statement without a queue around it, straight on one of ten connections. */
export const makeBare: MakeSide = async (url, hear) => {
  const stopListening = await listenToPeers(url, hear)
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  return {
    async arrive({ account, topic }) {
      await pool.query({ name: 'take-partner', text: takePartner, values: [account, topic] })
    },
    async stop() {
      await stopListening()
      await pool.end()
    },
  }
}
