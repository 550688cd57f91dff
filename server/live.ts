import type { IncomingMessage, ServerResponse } from 'node:http'
import { closeStream, renewLease } from '@/lib/accounts/streams'
import { actorOfCookies } from '@/lib/accounts/read-cookie'
import { durations } from '@/lib/durations'
import { listen } from '@/lib/infra/listen'
import { logger } from '@/lib/infra/logger'
import { readSending } from '@/lib/practice/read-sending'
import { lookAtPractice, lookNow } from '@/lib/matching/queries'
import { readTab, reply } from './live-request'
import { makeStreams, type Stream } from './streams'

type Here = { tab: string; visible?: boolean; used?: boolean }

/**
 * `/live` and what belongs to it, outside Next: an event stream there costs eight times the memory.
 * A notification is a hint; `/live/now` is the truth, and polling it gives the same, later.
 */
export function startLive() {
  const streams = makeStreams({ readPractice: lookAtPractice, readSending })
  const stopListening = listen(
    (topics) => topics.forEach((topic) => streams.send(topic)),
    () => streams.sendAll(),
  )
  const pings = setInterval(() => streams.ping(), durations.ping)
  let stopping = false

  async function open(
    request: IncomingMessage,
    response: ServerResponse,
    { tab, visible, used }: Here,
  ): Promise<void> {
    const actor = await actorOfCookies(request.headers.cookie)
    if (!actor) return reply(response, 401, { error: { code: 'forbidden', reason: 'signed-out' } })
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      connection: 'keep-alive',
    })
    request.socket.setNoDelay(true)
    request.socket.setTimeout(0)
    const stream: Stream = { response, accountId: actor.id, tab, desk: mayHearDesk(actor.roles) }
    // Listening begins before the lease is written, so that nothing is missed in between.
    streams.add(stream)
    response.on('close', () => {
      streams.remove(stream)
      if (!stopping && !streams.has(actor.id, tab)) void quietly(closeStream({ accountId: actor.id, tab }))
    })
    await renewLease({ accountId: actor.id, tab, visible, used })
    response.write('event: look\ndata: {}\n\n')
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { path, tab, visible, used = false } = await readTab(request)
      if (!tab) return reply(response, 422, { error: { code: 'invalid', reason: 'no-tab' } })
      if (path === '/live' && request.method === 'GET')
        return await open(request, response, { tab, visible, used })
      const actor = await actorOfCookies(request.headers.cookie)
      if (!actor) return reply(response, 401, { error: { code: 'forbidden', reason: 'signed-out' } })
      const lease = { accountId: actor.id, tab, visible, used }
      if (path === '/live/now' && request.method === 'GET') {
        const [now] = await Promise.all([lookNow({ actor, tab }), renewLease(lease)])
        return reply(response, 200, now)
      }
      if (path === '/live/seen' && request.method === 'POST') await renewLease(lease)
      else if (path === '/live/bye' && request.method === 'POST') await closeStream(lease)
      else return reply(response, 404, { error: { code: 'not-found', reason: 'not-found' } })
      reply(response, 200, { ok: true })
    } catch (error) {
      if (stopping) return void response.destroy()
      logger().error({ error: String(error) }, 'the live stream could not answer')
      if (!response.headersSent) reply(response, 503, { error: { code: 'unavailable', reason: 'broken' } })
      else response.end()
    }
  }

  return {
    takes: (request: IncomingMessage) => /^\/live(\/|\?|$)/.test(request.url ?? ''),
    answer,
    async stop() {
      stopping = true
      clearInterval(pings)
      streams.end()
      await stopListening()
    },
  }
}

/** A trainer's desk and an organiser's board show who waits. */
const mayHearDesk = (roles: string[]) => roles.includes('trainer') || roles.includes('organiser')

async function quietly(job: Promise<unknown>): Promise<void> {
  await job.catch((error: Error) => logger().warn({ error: error.message }, 'a lease could not be cut'))
}
