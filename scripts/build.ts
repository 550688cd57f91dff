import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { end, start } from './children'
import { Failure } from './failure'
import { root } from './home'
import { step, type Log } from './progress'

// Everything `next build` reads. The database client is made from the schema, so the schema stands for it.
const sources = [
  ...['app', 'components', 'lib', 'messages', 'public', 'prisma/schema.prisma', 'package-lock.json'],
  ...['next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'proxy.ts', 'instrumentation.ts'],
]
const made = path.join(root, 'lib/infra/prisma-client')
const stamp = path.join(root, '.next/handover-build')

/** Builds the pages for production unless the last build is of these very sources. Throws a Failure when it cannot. */
export async function ensureBuild({ home, log }: { home: string; log: Log }): Promise<void> {
  if (isBuilt()) return
  const why = existsSync(stamp) ? 'the sources have changed' : 'first start'
  await step(log, 'Building the pages', why, async (now) => {
    const until = Date.now() + 600_000
    while (!isBuilt() && (await build(home, log)) === 'busy') {
      now('waiting for another build in this folder')
      if (Date.now() > until)
        throw new Failure('Another build in this folder does not end: stop it and start again.')
      await sleep(2_000)
    }
  })
}

function isBuilt(): boolean {
  return (
    existsSync(path.join(root, '.next/BUILD_ID')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === fingerprint()
  )
}

async function build(home: string, log: Log): Promise<'built' | 'busy'> {
  // Of what was there when it began: whatever changes meanwhile makes the next start build again.
  const sources = fingerprint()
  const logFile = path.join(home, 'logs/build.log')
  const child = await start(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    to: { file: logFile },
  })
  const ending = await child.ended
  await end(child)
  if (ending === 0) {
    writeFileSync(stamp, sources)
    return 'built'
  }
  const said = readFileSync(logFile, 'utf8').trim()
  if (said.includes('Another next build process is already running')) return 'busy'
  log(said.split('\n').slice(-30).join('\n'))
  throw new Failure(`The pages cannot be built (${ending}): put right what is said above, or see ${logFile}.`)
}

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version)
  for (const name of sources) add(path.join(root, name))
  return hash.digest('hex')

  function add(file: string): void {
    if (!existsSync(file) || file === made) return
    if (statSync(file).isDirectory()) {
      for (const name of readdirSync(file).sort()) add(path.join(file, name))
      return
    }
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file))
  }
}
