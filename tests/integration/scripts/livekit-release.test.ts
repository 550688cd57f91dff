import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { downloadRelease } from '@/scripts/livekit-release'

let folder: string
let server: Server
let from: string
let sums: (archive: Buffer, name: string) => string

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'release-'))
  writeFileSync(path.join(folder, 'livekit-server'), 'the program')
  execFileSync('tar', ['-czf', 'archive.tar.gz', 'livekit-server'], { cwd: folder })
  rmSync(path.join(folder, 'livekit-server'))
  const archive = readFileSync(path.join(folder, 'archive.tar.gz'))
  sums = (bytes, name) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`
  const names = ['amd64', 'arm64', 'armv7'].map((machine) => `livekit_9.9.9_linux_${machine}.tar.gz`)
  server = createServer(({ url = '' }, response) => {
    const name = url.split('/').at(-1) ?? ''
    if (name === 'checksums.txt') response.end(names.map((one) => sums(archive, one)).join(''))
    else if (names.includes(name)) response.end(archive)
    else response.writeHead(404).end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  from = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

describe.runIf(process.platform === 'linux')('the official release', () => {
  it('is unpacked when it has its checksum', async () => {
    await downloadRelease('9.9.9', folder, from)
    expect(readFileSync(path.join(folder, 'livekit-server'), 'utf8')).toBe('the program')
  })

  it('is refused when it has another', async () => {
    sums = (_, name) => `${'0'.repeat(64)}  ${name}\n`
    await expect(downloadRelease('9.9.9', folder, from)).rejects.toThrow(/does not have the checksum/)
  })

  it('is refused when nothing is said about it', async () => {
    sums = () => ''
    await expect(downloadRelease('9.9.9', folder, from)).rejects.toThrow(/does not name livekit_9\.9\.9/)
  })
})
