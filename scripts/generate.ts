import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

// Makes the database client from prisma/schema.prisma. Runs after every install, so it needs no network and does
// nothing when the schema has not changed.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const schema = path.join(root, 'prisma/schema.prisma')
const client = path.join(root, 'lib/infra/prisma-client')
const stamp = path.join(client, '.made-from')

process.exitCode = generate()

function generate(): number {
  if (!existsSync(schema)) return say('No prisma/schema.prisma: no database client to make.')
  const version = readFileSync(path.join(root, 'node_modules/prisma/package.json'), 'utf8')
  const source = createHash('sha256').update(readFileSync(schema)).update(version).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === source) return say('Database client: up to date.')
  const made = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--no-hints'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // `generate` never runs the engine but would fetch it: any existing program stops that.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  })
  if (made.status !== 0) {
    console.error(
      `The database client cannot be made from prisma/schema.prisma:\n${made.stdout}${made.stderr}`,
    )
    return 1
  }
  writeFileSync(stamp, source)
  return say('Database client: made from prisma/schema.prisma.')
}

function say(line: string): number {
  console.log(line)
  return 0
}
