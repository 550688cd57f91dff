import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Signals } from './children'

/** A process and the moment it began, so that a process id used again is never taken for it. */
export type ProcessMark = { pid: number; startedAt: string }

/** When the process began, as a text that only this process has; null when it is gone or a zombie. */
export function startedAt(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (fields[0] === 'Z' || fields[0] === 'X') return null
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      return `${boot}:${fields[19]}`
    }
    if (process.platform === 'win32') {
      process.kill(pid, 0)
      return 'unknown'
    }
    const began = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return began || null
  } catch {
    return null
  }
}

/** The parent of a process, where the system tells it cheaply; 0 elsewhere. */
export function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}

/** The command line of a process, empty when it cannot be read. */
export function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/** The mark of a running process; null when it has already gone. */
export function markOf(pid: number): ProcessMark | null {
  const began = startedAt(pid)
  return began ? { pid, startedAt: began } : null
}

export function isRunning(mark: ProcessMark): boolean {
  return startedAt(mark.pid) === mark.startedAt
}

/** Sends each signal in turn until the process is gone, waiting `ms` after each. */
export async function endProcess(mark: ProcessMark, signals: Signals): Promise<void> {
  for (const [signal, ms] of signals) {
    if (!isRunning(mark)) return
    try {
      process.kill(mark.pid, signal)
    } catch {
      return
    }
    const until = Date.now() + ms
    while (Date.now() < until && isRunning(mark)) await sleep(25)
  }
}

/** Writes down a child's mark, so that the next start can find it if this one is killed. */
export function remember(file: string, pid: number): void {
  const mark = markOf(pid)
  if (mark) writeFileSync(file, JSON.stringify(mark), { mode: 0o600 })
}

/** The mark in a file; null when there is none or it cannot be read. */
export function recall(file: string): ProcessMark | null {
  if (!existsSync(file)) return null
  try {
    const mark = JSON.parse(readFileSync(file, 'utf8')) as Partial<ProcessMark>
    return typeof mark.pid === 'number' && typeof mark.startedAt === 'string' ? (mark as ProcessMark) : null
  } catch {
    return null
  }
}

/** Ends the process a killed start left behind, and forgets it. Returns whether there was one. */
export async function endLeftover(file: string, signals: Signals): Promise<boolean> {
  const mark = recall(file)
  const wasRunning = mark !== null && isRunning(mark)
  if (mark && wasRunning) await endProcess(mark, signals)
  rmSync(file, { force: true })
  return wasRunning
}
