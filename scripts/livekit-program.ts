import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { run } from './children'
import { Failure, oneLine } from './failure'
import { downloadRelease } from './livekit-release'
import { startedAt } from './processes'
import { step, type Log } from './progress'

export const livekitVersion = '1.13.5'
const source = `github.com/livekit/livekit-server/cmd/server@v${livekitVersion}`

/**
 * Gives the path of a LiveKit server that runs here: on PATH, in the cache that all copies of Handover share, built with
 * Go, or from LiveKit's releases, whichever comes first. Throws a Failure that names every way when none works.
 */
export async function findLiveKit(home: string, log: Log): Promise<string> {
  if (await runs('livekit-server')) return 'livekit-server'
  const cache = cacheFolder(home)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = path.join(cache, `livekit-server-${livekitVersion}${suffix}`)
  if (await runs(program)) return program
  clearUnfinished(cache)
  const folder = path.join(cache, `.unfinished-${process.pid}`)
  const reasons: string[] = []
  for (const way of [buildWithGo, download])
    try {
      mkdirSync(folder, { recursive: true })
      const made = await way(folder, log, suffix)
      chmodSync(made, 0o755)
      if (!(await runs(made))) throw new Failure('what came of it does not run here')
      renameSync(made, program)
      return program
    } catch (error) {
      const reason = `${way === buildWithGo ? 'Building it with Go' : 'Downloading it'} did not work: ${oneLine(error)}`
      reasons.push(reason)
      log(reason)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  throw new Failure(
    `There is no LiveKit server. Any of these helps: (1) set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET to a running one; ` +
      `(2) put livekit-server on PATH; (3) install Go 1.26 or newer, and it is built once; ` +
      `(4) let this machine reach github.com, and it is downloaded. ${reasons.join('. ')}.`,
  )
}

/** The user's cache when it can be written, else a folder in the home. */
function cacheFolder(home: string): string {
  const base = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache')
  const shared = path.join(base, 'handover')
  try {
    mkdirSync(shared, { recursive: true })
    accessSync(shared, constants.W_OK | constants.X_OK)
    return shared
  } catch {
    const own = path.join(home, 'cache')
    mkdirSync(own, { recursive: true })
    return own
  }
}

function clearUnfinished(cache: string): void {
  for (const name of readdirSync(cache)) {
    const pid = /^\.unfinished-(\d+)$/.exec(name)?.[1]
    if (pid && startedAt(Number(pid)) === null)
      rmSync(path.join(cache, name), { recursive: true, force: true })
  }
}

async function runs(program: string): Promise<boolean> {
  if (path.isAbsolute(program) && !existsSync(program)) return false
  return run(program, ['--version']).then(
    () => true,
    () => false,
  )
}

async function buildWithGo(folder: string, log: Log, suffix: string): Promise<string> {
  await run('go', ['version']).catch(() => {
    throw new Failure('there is no Go on this machine')
  })
  const env = { ...process.env, GOBIN: folder, GOOS: '', GOARCH: '' }
  await step(log, 'Building LiveKit with Go', 'about 3 minutes, once for this machine', () =>
    run('go', ['install', '-trimpath', '-ldflags=-s -w', source], { env, cwd: folder }),
  )
  return path.join(folder, `server${suffix}`)
}

async function download(folder: string, log: Log, suffix: string): Promise<string> {
  await step(log, 'Downloading LiveKit', 'from its releases, once for this machine', () =>
    downloadRelease(livekitVersion, folder),
  )
  return path.join(folder, `livekit-server${suffix}`)
}
