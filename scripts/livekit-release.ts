import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './children'
import { Failure, oneLine } from './failure'

const releases = 'https://github.com/livekit/livekit/releases/download'
const machines: Record<string, string> = { x64: 'amd64', arm64: 'arm64', arm: 'armv7' }

/**
 * Puts the files of LiveKit's official release for this machine into `folder`, after checking the archive against the
 * release's own checksums.txt. Throws a Failure when there is none, it cannot be had, or the check fails.
 */
export async function downloadRelease(version: string, folder: string, from = releases): Promise<void> {
  const machine = machines[process.arch]
  const system = process.platform === 'win32' ? 'windows' : process.platform
  if (!machine || !['linux', 'windows'].includes(system))
    throw new Failure(`there is no release for ${system} on ${process.arch}`)
  const name = `livekit_${version}_${system}_${machine}.${system === 'windows' ? 'zip' : 'tar.gz'}`
  const sums = (await get(`${from}/v${version}/checksums.txt`, 20_000)).toString('utf8')
  const expected = sums
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find(([, file]) => file?.replace(/^\*/, '') === name)?.[0]
  if (!expected) throw new Failure(`the release's checksums.txt does not name ${name}`)
  const archive = await get(`${from}/v${version}/${name}`, 300_000)
  const sum = createHash('sha256').update(archive).digest('hex')
  if (sum !== expected.toLowerCase()) throw new Failure(`${name} does not have the checksum of its release`)
  const file = path.join(folder, name)
  writeFileSync(file, archive)
  await run('tar', ['-xf', file, '-C', folder])
}

async function get(url: string, ms: number): Promise<Buffer> {
  let response: Response
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(ms) })
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error
    throw new Failure(`${new URL(url).host} cannot be reached (${oneLine(cause)})`)
  }
  if (!response.ok) throw new Failure(`${url} answered ${response.status}`)
  return Buffer.from(await response.arrayBuffer())
}
