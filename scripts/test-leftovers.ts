import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { holderOf, root } from './home'
import { endLeftover } from './processes'

/** Ends the Postgres and LiveKit that broken-off test runs have left running. */
export async function endTestLeftovers(): Promise<void> {
  const all = path.join(root, '.handover')
  if (!existsSync(all)) return
  for (const name of readdirSync(all).filter((one) => /^(test|e2e)(-\d+)?$/.test(one))) {
    if (holderOf(path.join(all, name))) continue
    for (const part of ['postgres', 'livekit'])
      await endLeftover(path.join(all, name, part, 'process.json'), [
        ['SIGINT', 3_000],
        ['SIGKILL', 2_000],
      ])
  }
}
