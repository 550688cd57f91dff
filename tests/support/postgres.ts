import type { TestProject } from 'vitest/node'
import { seed } from '@/scripts/app'
import { ensureClient } from '@/scripts/client'
import { migrate } from '@/scripts/migrate'
import { ask, ensurePostgres } from '@/scripts/postgres'
import { takeTestHome } from './test-home'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server the tests' databases are on, and where they keep files. */
    postgres: { url: string; home: string }
  }
}

/** The database every test file gets a copy of: migrated, with the demo course, without accounts. */
export const template = 'handover_template'

/** Address of another database on the same server. */
export function onSameServer(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

/** Vitest's global set-up for the integration tests: one Postgres, one template, and their end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  ensureClient()
  const { home, release } = takeTestHome('test')
  const log = (line: string) => console.log(line)
  const server = await ensurePostgres({ home, log, fsync: false, own: true })
  await ask(server.url, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`)
  await ask(server.url, `CREATE DATABASE ${template}`)
  const url = onSameServer(server.url, template)
  await migrate(url)
  await seed({ ...settings(home), ...process.env, DATABASE_URL: url }, log)
  project.provide('postgres', { url: server.url, home })
  return async () => {
    await server.stop()
    release()
  }
}

/** What lib wants to know before it can be loaded. */
export function settings(home: string): Record<string, string> {
  return {
    HANDOVER_HOME: home,
    HANDOVER_DEMO: '0',
    NEXTAUTH_SECRET: 'only-for-tests-only-for-tests',
    LOG_LEVEL: 'error',
  }
}
