import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, inject } from 'vitest'
import { ask } from '@/scripts/postgres'
import { onSameServer, settings, template } from './postgres'

// Runs before each test file, and before the file loads lib: a fresh copy of the template, and the settings to use it.
const { url, home } = inject('postgres')
const { testPath = '' } = expect.getState()
// The worlds of the model run side by side and get one each; all other files run one after the other.
const world = testPath.includes('/model/') ? path.basename(testPath, '.test.ts') : '1'
const name = `handover_test_${world}`
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
