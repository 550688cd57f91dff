import { closeStream } from '@/lib/accounts/streams'
import { durations } from '@/lib/durations'
import { withdrawOffers } from '@/lib/matching/expire'
import { lookAgain } from '@/lib/matching/look-again'
import { sweep } from '@/lib/matching/sweep'
import { checkLiveKit } from '@/lib/practice/health'
import { reconcile } from '@/lib/practice/reconcile'
import { later, leap } from '@/tests/support/clock'
import { cast, personOf } from '../cast'
import type { Memory } from '../memory'
import type { World } from '../world'
import { chosen, happening, type Plan } from './press'

/** Just over every waiting time of the product, and some in between. */
const spans = [700, 4_000, 9_000, 16_000, 21_000, 31_000, 46_000, 61_000, 76_000, 121_000, 601_000]
const awakeOf = (memory: Memory) => cast.filter((one) => memory.awake.has(one.id))

/** Time, the timers, and the picture's server. */
export function server({ livekit }: World): Record<string, Plan> {
  const check = async () => {
    const rooms = await checkLiveKit(withdrawOffers)
    if (rooms) await reconcile(rooms)
  }
  const turn = (memory: Memory, answers: boolean) =>
    happening(answers ? 'livekitComes' : 'livekitGoes', null, async () => {
      memory.livekitAnswers = answers
      if (answers) livekit.comeBack()
      else livekit.goAway()
      await check()
      await check()
    })
  return {
    later: (memory, pick) => {
      const span = chosen(spans, Math.min(pick % spans.length, (pick >> 4) % spans.length))!
      return happening('later', null, () => later(span, awakeOf(memory)), span)
    },
    /** Somebody who is asked, or asked for, closes the laptop; their lease runs out before the offer does. */
    goneWhileAsked: (memory, pick) => {
      const open = memory.seen.offers.filter((one) => one.state === 'open')
      const side = chosen(chosen(open, pick)?.sides ?? [], pick >> 4)
      if (!side) return null
      const by = personOf(side.accountId)
      return happening('goneWhileAsked', by, async () => {
        memory.awake.delete(by.id)
        await closeStream({ accountId: by.id, tab: by.tab })
        await later(durations.leaseAfterClose + 500, awakeOf(memory))
      })
    },
    /** Time goes on while no sweeper runs: the server was down or asleep. */
    absence: (memory, pick) => {
      const span = chosen(spans.slice(3), pick)!
      return happening('absence', null, () => leap(span, awakeOf(memory)), span)
    },
    sweep: () => happening('sweep', null, sweep),
    lookAgain: () => happening('lookAgain', null, () => lookAgain(null)),
    check: () => happening('check', null, check),
    livekitGoes: (memory) => (memory.livekitAnswers ? turn(memory, false) : null),
    livekitComes: (memory) => (memory.livekitAnswers ? null : turn(memory, true)),
  }
}
