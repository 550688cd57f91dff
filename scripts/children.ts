import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure, oneLine } from './failure'
import { startedAt } from './processes'

/** How a child ended: its exit code, or the signal's name. */
export type Ending = number | NodeJS.Signals
export type Child = { process: ChildProcess; pid: number; ended: Promise<Ending>; output: () => string }

type Options = Omit<SpawnOptions, 'stdio' | 'detached'> & {
  /** Where its output goes: shown here, kept for `output()`, or into a file. */
  to: 'here' | 'memory' | { file: string }
  /** Adds an IPC channel, whose end tells the child that its parent is gone. */
  ipc?: boolean
}

const living = new Set<Child>()

/**
 * Starts a child in a process group of its own, so that Ctrl-C reaches this process only and the order of stopping is
 * ours. Throws a Failure when the program cannot be started.
 */
export async function start(
  command: string,
  args: string[],
  { to, ipc, ...options }: Options,
): Promise<Child> {
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
  const started: Child = { process: child, pid: child.pid!, ended, output: () => kept }
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

/** Ends a child and everything in its group: each signal in turn, `ms` apart, then SIGKILL. */
export async function end(child: Child, signals: [NodeJS.Signals, number][]): Promise<void> {
  for (const [signal, ms] of [...signals, ['SIGKILL', 2_000] as [NodeJS.Signals, number]]) {
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

/** Ends whatever is still running, at once. The last resort of a start that is being stopped half-way. */
export async function endAll(): Promise<void> {
  await Promise.all([...living].map((child) => end(child, [['SIGTERM', 2_000]])))
}
