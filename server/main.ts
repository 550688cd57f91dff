import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import next from 'next'
import { afterCommits } from '@/lib/infra/command'
import { straight } from '@/lib/infra/direct'
import { env } from '@/lib/infra/env'
import { logger } from '@/lib/infra/logger'
import { inTransaction, readNow } from '@/lib/infra/transaction'
import { startBackground } from './background'
import { hostAllowed, isLocal } from './hosts'
import { startLive } from './live'
import { answerStraight, straightRoute } from './straight'

const { PORT, NODE_ENV, HANDOVER_BIND } = env()

// Both loopback families: two names, two cookie jars, so two people can be signed in side by side.
const hosts = HANDOVER_BIND.split(',')
const servers = hosts.map(() => createServer(handle))
const [front, ...others] = servers
// A press should find its line open: Node’s own 5 s close it between two of most presses.
for (const server of servers) server.keepAliveTimeout = 65_000
// Next listens for its development socket on one server only.
for (const other of others) other.on('upgrade', (...upgrade) => front?.emit('upgrade', ...upgrade))

const dev = NODE_ENV === 'development'
const app = next({ dev, turbopack: true, port: PORT, hostname: 'localhost', httpServer: front })
await app.prepare()
const toNext = app.getRequestHandler()
const live = startLive()

function handle(request: IncomingMessage, response: ServerResponse): void {
  if (!hostAllowed(request.headers.host)) {
    response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' })
    response.end(
      `This Handover does not answer to this name. Whoever runs it can add it to HANDOVER_HOSTS.\n`,
    )
    return
  }
  warnOfPlainHttp(request)
  const straight = straightRoute(request)
  if (live.takes(request)) void live.answer(request, response)
  else if (straight) void answerStraight(straight, request, response)
  else void toNext(request, response)
}

/** Next loads a route at its first request. Nobody's press should be that one: asked without an origin, each only refuses. */
async function loadHotRoutes(): Promise<void> {
  if (NODE_ENV !== 'production') return
  const hot = ['queue/join', 'offers/accept', 'rooms/token', 'practice/next', 'practice/verdict', 'attempts']
  const ask = (path: string) => fetch(`http://localhost:${PORT}/api/${path}`, { method: 'POST' })
  await Promise.allSettled(hot.map(ask))
}

let warned = false

/** Away from localhost browsers give a camera only to https, so whoever runs this should hear of it. */
function warnOfPlainHttp({ headers }: IncomingMessage): void {
  if (warned || isLocal(headers.host) || headers['x-forwarded-proto'] === 'https') return
  warned = true
  logger().warn(
    `Opened as http://${headers.host}: browsers give no camera there. Put a TLS proxy in front and set PUBLIC_URL (README, "Between two machines").`,
  )
}

// Nobody is let in before the database answers: a browser that is refused tries again, one that waits may wait long.
await Promise.all([inTransaction(async () => undefined), readNow(straight())])
await Promise.all(servers.map((server, i) => listenOn(server, hosts[i]!)))

/** A family that this machine does not have is left out. */
function listenOn(server: Server, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' ? done() : fail(error),
    )
    server.listen({ port: PORT, host }, () => done())
  })
}

const background = startBackground()
await loadHotRoutes()
process.send?.({ ready: true })
logger().info({ port: PORT }, 'Handover is up')

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(0), 4_000).unref()
  await live.stop()
  for (const server of servers) server.closeAllConnections()
  await background.stop()
  await afterCommits()
  process.exit(0)
}
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, () => void stop())
