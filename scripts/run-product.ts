import { ensureClient } from './client'
import { endAll, type Ending } from './children'
import { Failure } from './failure'
import { homePath, lockHome, prepareHome, readDotEnv } from './home'
import { isFree, portFrom, whoListens } from './ports'
import { parentOf } from './processes'
import { startStack, type Stack } from './stack'

let stack: Stack | null = null
let release = () => {}
let stopping = false

/**
 * `npm start` and `npm run dev`: everything up, both addresses printed, everything down again on Ctrl-C, on SIGTERM, when
 * the terminal closes, when npm is killed, or when a part ends by itself.
 */
export async function runProduct({ dev }: { dev: boolean }): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void onSignal())
  process.on('uncaughtException', (error) => void stop(1, error))
  // A closed terminal must not end us before our children are down.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  watchParent()
  readDotEnv()
  try {
    stack = await up(dev)
  } catch (error) {
    if (!stopping) await stop(1, error instanceof Failure ? `Error: ${error.message}` : error)
    return
  }
  if (stopping) return
  const { app, livekit, postgres, trainer } = stack
  const watch = async (part: string, ended: Promise<Ending>) => {
    const how = await ended
    if (!stopping)
      await stop(
        1,
        `Error: ${part} ended by itself (${how}), so everything is stopped: see above and ${homePath()}/logs.`,
      )
  }
  void watch('The app', app().ended)
  void watch('LiveKit', livekit.ended)
  void watch('PostgreSQL', postgres.ended)
  void trainer?.ended.then(
    (how) =>
      stopping || console.error(`The demo trainer ended by itself (${how}); the rest goes on without it.`),
  )
}

async function up(dev: boolean): Promise<Stack> {
  const home = homePath()
  const port = portFrom('PORT') ?? 3000
  const demo = wantsDemo()
  prepareHome(home)
  ensureClient()
  release = lockHome(home, `Handover on http://localhost:${port}`)
  if (!(await isFree(port)))
    throw new Failure(
      `Port ${port} is taken by ${whoListens(port) || 'another process'}: stop that, or set PORT to another.`,
    )
  const log = (line: string) => stopping || console.log(line)
  log(`Handover is starting; its data is in ${home}.`)
  const started = await startStack({ home, port, demo, dev, trainer: demo, log })
  log(`
Handover is running. Open one address as learner and the other as trainer:
  http://localhost:${port}
  http://127.0.0.1:${port}`)
  log(
    demo
      ? 'Demo accounts, one click each on the sign-in page: Otter and Heron (learners), Robin (trainer).'
      : 'Demo accounts and course are off. HANDOVER_DEMO=1 turns them on.',
  )
  log('Ctrl-C stops everything.\n')
  return started
}

/** On for a copy with its own database; a database of yours gets demo accounts only when you ask for them. */
function wantsDemo(): boolean {
  const said = process.env.HANDOVER_DEMO
  if (said && said !== '0' && said !== '1')
    throw new Failure(`HANDOVER_DEMO=${said} is neither 1 (on) nor 0 (off).`)
  return said ? said === '1' : !process.env.DATABASE_URL
}

async function onSignal(): Promise<void> {
  if (!stopping) return stop(0, 'Stopping …')
  await endAll('hard')
  process.exit(1)
}

async function stop(code: number, why: unknown): Promise<void> {
  stopping = true
  const say = code ? console.error : console.log
  say(why)
  await stack?.stop().catch(() => {})
  await endAll()
  release()
  process.exit(code)
}

/** npm passes signals on, but when it is killed outright nobody tells us: our parent, or the shell's, changes. */
function watchParent(): void {
  if (!process.env.npm_lifecycle_event) return
  const parents = () => `${process.ppid} ${parentOf(process.ppid)}`
  const before = parents()
  setInterval(
    () => parents() !== before && !stopping && void stop(1, 'npm is gone: stopping …'),
    1_000,
  ).unref()
}
