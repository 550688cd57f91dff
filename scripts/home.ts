import { randomBytes } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { Failure, oneLine } from './failure'
import { isRunning, markOf, type ProcessMark } from './processes'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Takes over what `.env` beside package.json says, where the environment does not say otherwise. */
export function readDotEnv(): void {
  const file = path.join(root, '.env')
  if (!existsSync(file)) return
  for (const [name, value] of Object.entries(parseEnv(readFileSync(file, 'utf8'))))
    if (value) process.env[name] ||= value
}

/** The folder that holds all local state: HANDOVER_HOME, or `.handover` beside package.json. */
export function homePath(): string {
  return path.resolve(root, process.env.HANDOVER_HOME || '.handover')
}

/** Makes the folder and its `logs`. Throws a Failure when it cannot be written. */
export function prepareHome(home: string): void {
  try {
    mkdirSync(path.join(home, 'logs'), { recursive: true, mode: 0o700 })
    accessSync(home, constants.W_OK | constants.X_OK)
    accessSync(path.join(home, 'logs'), constants.W_OK | constants.X_OK)
    const probe = path.join(home, `.probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new Failure(
      `${home} cannot be written (${oneLine(error)}): make it yours, or set HANDOVER_HOME to a folder that is.`,
    )
  }
}

/** A random secret kept in the home, readable by its owner only; made on first use. */
export function storedSecret(home: string, name: string, bytes = 32): string {
  const file = path.join(home, name)
  if (existsSync(file)) {
    const stored = readFileSync(file, 'utf8').trim()
    if (stored) return stored
  }
  const secret = randomBytes(bytes).toString('hex')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, secret, { mode: 0o600 })
  return secret
}

type Lock = ProcessMark & { what: string }

/** Who holds the home now; null when nobody does. */
export function holderOf(home: string): Lock | null {
  try {
    const lock = JSON.parse(readFileSync(path.join(home, 'lock'), 'utf8')) as Lock
    return isRunning(lock) ? lock : null
  } catch {
    return null
  }
}

/**
 * Takes the home for this process and returns the function that gives it back. `what` is told to whoever comes second.
 * A lock whose process is gone is replaced. Throws a Failure when somebody holds it.
 */
export function lockHome(home: string, what: string): () => void {
  const file = path.join(home, 'lock')
  const mine = path.join(home, `.lock-${process.pid}`)
  writeFileSync(mine, JSON.stringify({ ...markOf(process.pid), what } satisfies Partial<Lock>), {
    mode: 0o600,
  })
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        // A link, unlike a write, puts the whole lock in place at once or fails because there is one.
        linkSync(mine, file)
        return () => rmSync(file, { force: true })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const holder = holderOf(home)
      if (holder)
        throw new Failure(
          `${home} is in use by ${holder.what} (process ${holder.pid}): stop it there with Ctrl-C, or set HANDOVER_HOME and PORT to run a second copy.`,
        )
      const stale = path.join(home, `.stale-${process.pid}`)
      try {
        renameSync(file, stale)
      } catch {
        continue
      }
      rmSync(stale, { force: true })
    }
    throw new Failure(`${file} keeps changing hands: try again.`)
  } finally {
    rmSync(mine, { force: true })
  }
}
