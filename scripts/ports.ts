import { execFileSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { Failure } from './failure'
import { commandLine } from './processes'

export type Protocol = 'tcp' | 'udp'

/** Whether nothing on this machine holds the port, on any address. */
export async function isFree(port: number, protocol: Protocol = 'tcp'): Promise<boolean> {
  if (protocol === 'udp') return udpFree(port)
  for (const host of ['127.0.0.1', '::1', '0.0.0.0']) if (!(await tcpFree(port, host))) return false
  return true
}

function tcpFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    // A machine without IPv6 has no such address: then nobody can hold it either.
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'),
    )
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

function udpFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4')
    socket.once('error', () => resolve(false))
    socket.bind({ port, address: '0.0.0.0', exclusive: true }, () => socket.close(() => resolve(true)))
  })
}

/** The first free port from `from` on. Throws a Failure after 200 taken ones. */
export async function freePort(from: number, protocol: Protocol = 'tcp', step = 1): Promise<number> {
  for (let port = from; port < from + 200 * step && port < 65_536; port += step)
    if (await isFree(port, protocol)) return port
  throw new Failure(`No free ${protocol} port from ${from} on: stop something that listens there.`)
}

/** The port a variable names, or null when it is not set. Throws a Failure when it is not a port. */
export function portFrom(name: string): number | null {
  const text = process.env[name]
  if (!text) return null
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Failure(`${name}=${text} is not a port: set it to a number from 1 to 65535.`)
}

/** A line about who listens on a TCP port, such as `process 4711 (node server.js)`; empty when it cannot be told. */
export function whoListens(port: number): string {
  const pid = process.platform === 'linux' ? listenerOnLinux(port) : listenerByLsof(port)
  return pid === null ? '' : `process ${pid} (${commandLine(pid).slice(0, 80)})`
}

function listenerOnLinux(port: number): number | null {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  const inodes = new Set<string>()
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6'])
    for (const line of readOr(table).split('\n').slice(1)) {
      const [, local, , state, , , , , , inode] = line.trim().split(/\s+/)
      if (state === '0A' && local?.endsWith(`:${hex}`) && inode) inodes.add(`socket:[${inode}]`)
    }
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      for (const fd of readdirSync(`/proc/${pid}/fd`))
        if (inodes.has(readlinkSync(`/proc/${pid}/fd/${fd}`))) return Number(pid)
    } catch {
      // Somebody else's process, or one that has just ended.
    }
  return null
}

function listenerByLsof(port: number): number | null {
  try {
    const out = execFileSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return Number(out.trim().split('\n')[0]) || null
  } catch {
    return null
  }
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
