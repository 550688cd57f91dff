import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { Failure, oneLine, runMain } from './failure'
import { readDotEnv, root } from './home'

// The number `prisma migrate` locks by: the two never run at once.
const prismaLock = 72707369

const table = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

type Applied = { migration_name: string; checksum: string; finished_at: Date | null }

/**
 * Applies what is new in prisma/migrations, oldest first, each in one transaction, and records it the way
 * `prisma migrate deploy` does, so that either can be used on the same database. Returns the names applied now.
 * Throws a Failure when a migration fails, was left half-done by Prisma, or was changed after it was applied.
 */
export async function migrate(url: string, folder = path.join(root, 'prisma/migrations')): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock])
    await client.query(table)
    const { rows } = await client.query<Applied>(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    const applied = new Map(rows.map((row) => [row.migration_name, row]))
    const now: string[] = []
    for (const name of names(folder)) {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      const checksum = createHash('sha256').update(sql).digest('hex')
      const before = applied.get(name)
      if (before) check(before, checksum)
      else {
        await apply(client, name, sql, checksum)
        now.push(name)
      }
    }
    return now
  } finally {
    await client.end()
  }
}

function names(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

function check(before: Applied, checksum: string): void {
  const name = before.migration_name
  if (!before.finished_at)
    throw new Failure(
      `Migration ${name} was begun by prisma migrate and never finished: put it right with \`npx prisma migrate resolve\`.`,
    )
  if (before.checksum !== checksum)
    throw new Failure(
      `Migration ${name} was changed after this database had it: restore the file and write a new migration, or drop a local database with \`npm run reset\`.`,
    )
}

async function apply(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  const startedAt = new Date()
  try {
    await client.query('BEGIN')
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, $4, 1)`,
      [randomUUID(), checksum, name, startedAt],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw new Failure(`Migration ${name} failed and was undone: ${oneLine(error)}.`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await runMain(async () => {
    readDotEnv()
    const url = process.env.DATABASE_URL
    if (!url) throw new Failure('DATABASE_URL is not set: `npm start` migrates its own database by itself.')
    const now = await migrate(url)
    console.log(now.length ? `Applied ${now.join(', ')}.` : 'Nothing to apply.')
  })
