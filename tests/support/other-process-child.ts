import { onePerProcess } from '@/lib/infra/one-per-process'
import { isDomainError } from '@/lib/errors'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { joinQueue } from '@/lib/matching/join-queue'
import { lookNow } from '@/lib/matching/queries'
import { sweep } from '@/lib/matching/sweep'
import type { Actor } from '@/lib/accounts/actor'

/** `mute`: whatever this process commits from now on, it never gets round to announcing. */
export type Order =
  | { do: 'join' | 'accept'; actor: Actor; input: object }
  | { do: 'look'; actor: Actor & { tab: string } }
  | { do: 'sweep' }
  | { do: 'mute' }
export type Answer = { given: unknown } | { failed: string }

async function run(order: Order): Promise<unknown> {
  switch (order.do) {
    case 'join':
      return joinQueue({ actor: order.actor, input: order.input })
    case 'accept':
      return acceptOffer({ actor: order.actor, input: order.input })
    case 'look':
      return lookNow({ actor: order.actor, tab: order.actor.tab })
    case 'sweep':
      return sweep()
    case 'mute': {
      const dispatcher = onePerProcess('dispatcher', () => ({ waiting: new Set<string>(), busy: true }))
      dispatcher.busy = true
      return null
    }
  }
}

process.on('message', (order: Order) => {
  void run(order)
    .then((given): Answer => ({ given: given ?? null }))
    .catch((error: Error): Answer => ({ failed: isDomainError(error) ? error.reason : error.message }))
    .then((answer) => process.send!(answer))
})
process.on('disconnect', () => process.exit())
process.send!('ready')
