import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure, oneLine } from './failure'
import { startedAt } from './processes'

/** How a child ended: its exit code, or the signal's name. */
export type Ending = number | NodeJS.Signals
/** Signals that end a child, in order, each with the milliseconds it is given. SIGKILL always comes last. */
export type Signals = [NodeJS.Signals, number][]
export type Child = {
  process: ChildProcess
  pid: number
  ended: Promise<Ending>
  output: () => string
  signals: Signals
}

type Options = Omit<SpawnOptions, 'stdio' | 'detached'> & {
  /** Where its output goes: shown here, kept for `output()`, or into a file. */
  to: 'here' | 'memory' | { file: string }
  /** Adds an IPC channel, whose end tells the child that its parent is gone. */
  ipc?: boolean
  /** How to end it; SIGTERM unless said otherwise. */
  signals?: Signals
}

const living = new Set<Child>()
let closed = false

/**
 * Starts a child in a process group of its own, so that Ctrl-C reaches this process only and the order of stopping is
 * ours. Throws a Failure when the program cannot be started.
 */
export async function start(
  command: string,
  args: string[],
  { to, ipc, signals = [['SIGTERM', 3_000]], ...options }: Options,
): Promise<Child> {
  if (closed) throw new Failure('everything is being stopped')
  const fd = typeof to === 'object' ? openSync(to.file, 'w', 0o600) : null
  const out = fd ?? (to === 'here' ? 'inherit' : 'pipe')
  const child = spawn(command, args, {
    ...options,
    stdio: ['ignore', out, out, ...(ipc ? (['ipc'] as const) : [])],
    detached: process.platform !== 'win32',
  })
  if (fd !== null) closeSync(fd)
  const ended = new Promise<Ending>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 1)),
  )
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', (error) => reject(new Failure(`${command} cannot be started: ${oneLine(error)}`)))
  })
  child.on('error', () => {})
  let kept = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (kept = (kept + text).slice(-200_000)))
  const started: Child = { process: child, pid: child.pid!, ended, output: () => kept, signals }
  living.add(started)
  void ended.then(() => living.delete(started))
  return started
}

/** Runs a program to its end and returns its output. Throws a Failure with the last line it wrote when it fails. */
export async function run(command: string, args: string[], options: Partial<Options> = {}): Promise<string> {
  const child = await start(command, args, { to: 'memory', ...options })
  const ending = await child.ended
  if (ending !== 0) throw new Failure(`${command} failed (${ending}): ${lastLine(child.output())}`)
  return child.output()
}

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? ''
}

/** Ends a child and everything in its group, by its own signals or, when `hard`, the way a crash does. */
export async function end(child: Child, hard?: 'hard'): Promise<void> {
  for (const [signal, ms] of [...(hard ? [] : child.signals), ['SIGKILL', 2_000]] as Signals) {
    if (child.process.exitCode === null && child.process.signalCode === null) {
      send(child, signal)
      await Promise.race([child.ended, sleep(ms, undefined, { ref: false })])
    }
  }
  // The group outlives its leader when a grandchild does not listen.
  if (startedAt(child.pid) === null) send(child, 'SIGKILL')
}

function send(child: Child, signal: NodeJS.Signals): void {
  try {
    if (process.platform === 'win32') child.process.kill(signal)
    else process.kill(-child.pid, signal)
  } catch {
    // Gone already.
  }
}

/** Ends whatever is still running, for good: nothing can be started afterwards. */
export async function endAll(hard?: 'hard'): Promise<void> {
  closed = true
  await Promise.all([...living].map((child) => end(child, hard)))
}
