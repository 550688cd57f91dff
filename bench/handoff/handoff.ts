import os from 'node:os'
import type { Bench } from '../run'
import { row } from '../rows'
import { median, quantile, ratioRange } from '../statistics'
import { startWorld } from '../world'
import { breakdown } from './breakdown'
import { openSides } from './browsers'
import { limitRound } from './limit'
import { openDesk, ourRound } from './ours'
import { servePages } from './pages'
import { peerRound } from './peer'
import { roomsOf } from './rooms'
import { rounds, type Round } from './rounds'

const goal = 0.2

/**
 * How long it takes from the press to the other one's first picture: the stock LiveKit page's Join, our Take, seen from
 * both sides, and a bare warm resume as the limit. All on one machine, one server, cameras of 640 × 480, in turns.
 */
export const handoff: Bench = async ({ log, atEnd }) => {
  // A practice of a second counts as served, so that the learner of one round does not wait into the next; and an
  // offer outlasts a slow machine's getting ready.
  const { address, home, stack } = await startWorld({ log, atEnd }, { served: 300, offer: 120_000 })
  const pages = await servePages({ home, livekit: stack.livekit, atEnd })
  const sides = await openSides({ home, watch: pages.watch, atEnd })
  const rooms = roomsOf(stack.livekit)
  const desk = await openDesk(address, sides)

  const { done, dropped } = await rounds(
    {
      peer: () => peerRound(pages.address, sides, rooms),
      ours: () => ourRound(address, desk, sides, rooms),
      limit: () => limitRound(pages.address, sides, rooms),
    },
    log,
  )

  const peer = done.map(({ peer }: Round) => peer.ms)
  const limit = done.map(({ limit }: Round) => limit.ms)
  const of = (side: string, ours: number[]) => ({ side, ours, range: ratioRange(ours, peer) })
  const both = [
    of(
      'trainer',
      done.map(({ ours }) => ours.trainerMs),
    ),
    of(
      'learner',
      done.map(({ ours }) => ours.learnerMs),
    ),
  ]
  const tail = (values: number[]) => `${quantile(values, 0.95).toFixed(0)} ms`
  return {
    rows: both.map(({ side, ours }) =>
      row(`Take pressed → first remote frame, ${side}, p50`, 'ms', {
        ...{ peer: median(peer), ours: median(ours), limit: median(limit), goal },
      }),
    ),
    beside: both.map(({ range: [low, high] }) => `[${low.toFixed(3)} … ${high.toFixed(3)}]`),
    under: [
      `${done.length} rounds; in brackets the ratio's 95 % range (bootstrap). The machine was ${median(done.map(({ busy }) => busy)).toFixed(0)} % busy.`,
      `p95: stock page ${tail(peer)}, trainer ${tail(both[0]!.ours)}, learner ${tail(both[1]!.ours)}, limit ${tail(limit)}.`,
      ...breakdown(done.map(({ ours }) => ours)),
    ],
    samples: {
      machine: { cpu: os.cpus()[0]?.model, cores: os.cpus().length, load: os.loadavg() },
      ranges: Object.fromEntries(both.map(({ side, range }) => [side, range])),
      ...{ rounds: done, dropped },
    },
  }
}
