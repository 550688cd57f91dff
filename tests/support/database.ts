import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'
import { ask } from '@/scripts/postgres'
import { onSameServer, settings, template } from './postgres'

// Runs before each test file, and before the file loads lib: a fresh copy of the template, and the settings to use it.
const { url, home } = inject('postgres')
const name = `handover_test_${process.env.VITEST_POOL_ID ?? '1'}`
await ask(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
await copyTemplate()
Object.assign(process.env, settings(home), { DATABASE_URL: onSameServer(url, name) })

async function copyTemplate(): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      await ask(url, `CREATE DATABASE ${name} TEMPLATE ${template}`)
      return
    } catch (error) {
      // Whoever filled the template may not have quite left it.
      if (attempt === 50) throw error
      await sleep(100)
    }
}
