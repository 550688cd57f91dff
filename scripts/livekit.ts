import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { RoomServiceClient } from 'livekit-server-sdk'
import { end, lastLine, start, type Child, type Ending, type Signals } from './children'
import { Failure, oneLine } from './failure'
import { storedSecret } from './home'
import { chooseLiveKitPorts, livekitConfig } from './livekit-config'
import { findLiveKit } from './livekit-program'
import { endLeftover, remember } from './processes'
import type { Log } from './progress'

export type LiveKit = {
  /** Where the app reaches it, ws:// or wss://. */
  url: string
  /** Where browsers reach it. */
  publicUrl: string
  apiKey: string
  apiSecret: string
  /** Settles when the LiveKit first started here ends; never for one named by LIVEKIT_URL. */
  ended: Promise<Ending>
  /** Ends it: in order, or at once (`hard`) the way a crash does. */
  stop(hard?: 'hard'): Promise<void>
  /** Ends it if it still runs, and starts it with the same ports and keys. */
  restart(): Promise<void>
}

type Options = {
  home: string
  webhookUrl: string
  log: Log
  /** Passes LIVEKIT_URL by, for tests that stop and start it. */
  own?: boolean
}

// The first SIGTERM waits for rooms to empty, the second does not.
const signals: Signals = [
  ['SIGTERM', 300],
  ['SIGTERM', 3_000],
]

/**
 * Gives a running LiveKit: the one LIVEKIT_URL names, else our own. `webhookUrl` is where ours reports joins and leaves.
 * What a killed start left running is stopped first. Throws a Failure when neither works.
 */
export async function ensureLiveKit(options: Options): Promise<LiveKit> {
  const given = process.env.LIVEKIT_URL
  return given && !options.own ? useGiven(given) : startOurs(options)
}

async function useGiven(url: string): Promise<LiveKit> {
  const { LIVEKIT_API_KEY: apiKey, LIVEKIT_API_SECRET: apiSecret } = process.env
  if (!/^(ws|http)s?:\/\//.test(url))
    throw new Failure(`LIVEKIT_URL=${url} is not an address: write it as ws://HOST:7880 or wss://HOST.`)
  if (!apiKey || !apiSecret)
    throw new Failure(
      'LIVEKIT_URL needs LIVEKIT_API_KEY and LIVEKIT_API_SECRET beside it: set both, or unset LIVEKIT_URL.',
    )
  try {
    await new RoomServiceClient(url, apiKey, apiSecret, { requestTimeout: 10 }).listRooms()
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error
    throw new Failure(
      `The LiveKit of LIVEKIT_URL does not answer (${oneLine(cause)}): start it or correct its address and keys, or unset LIVEKIT_URL to use Handover's own.`,
    )
  }
  return {
    url,
    publicUrl: url,
    apiKey,
    apiSecret,
    ended: new Promise(() => {}),
    stop: async () => {},
    restart: async () => {},
  }
}

async function startOurs({ home, webhookUrl, log }: Options): Promise<LiveKit> {
  const folder = path.join(home, 'livekit')
  mkdirSync(folder, { recursive: true })
  const pidFile = path.join(folder, 'process.json')
  if (await endLeftover(pidFile, [...signals, ['SIGKILL', 2_000]]))
    log('Stopped the LiveKit that a killed start had left running.')
  const program = await findLiveKit(home, log)
  const apiKey = `API${storedSecret(home, 'livekit/key', 6)}`
  const apiSecret = storedSecret(home, 'livekit/secret')
  const ports = await chooseLiveKitPorts()
  const nodeIp = process.env.LIVEKIT_NODE_IP || null
  const config = path.join(folder, 'livekit.yaml')
  writeFileSync(config, livekitConfig({ ports, apiKey, apiSecret, webhookUrl, nodeIp }), { mode: 0o600 })
  const url = `ws://127.0.0.1:${ports.http}`
  const publicUrl = nodeIp ? `ws://${nodeIp.split(',')[0]}:${ports.http}` : url
  const logFile = path.join(home, 'logs/livekit.log')

  const launch = async () => {
    const started = await start(program, ['--config', config], {
      to: { file: logFile },
      cwd: folder,
      signals,
    })
    remember(pidFile, started.pid)
    try {
      await answering(started, `http://127.0.0.1:${ports.http}`, apiKey, apiSecret, logFile)
    } catch (error) {
      await end(started)
      throw error
    }
    return started
  }
  let child = await launch()
  const stop = async (hard?: 'hard') => {
    await end(child, hard)
    rmSync(pidFile, { force: true })
  }
  const restart = async () => {
    await stop()
    child = await launch()
  }
  return { url, publicUrl, apiKey, apiSecret, ended: child.ended, stop, restart }
}

/** Waits until it answers to our own key: another server on the same port would not. */
async function answering(
  child: Child,
  address: string,
  apiKey: string,
  apiSecret: string,
  logFile: string,
): Promise<void> {
  const rooms = new RoomServiceClient(address, apiKey, apiSecret, { requestTimeout: 3 })
  let gone = false
  void child.ended.then(() => (gone = true))
  const until = Date.now() + 30_000
  for (;;) {
    try {
      await rooms.listRooms()
      return
    } catch (error) {
      const why = lastLine(readFileSync(logFile, 'utf8')) || oneLine(error)
      if (gone) throw new Failure(`LiveKit ended at once (${why}): see ${logFile}.`)
      if (Date.now() > until)
        throw new Failure(`LiveKit does not answer after 30 s (${why}): see ${logFile}.`)
    }
    await sleep(60)
  }
}
