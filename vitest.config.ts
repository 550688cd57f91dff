import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: path.join(root, 'tests/support/postgres.ts'),
          setupFiles: path.join(root, 'tests/support/database.ts'),
          // Races are tested in here and want the machine to themselves. Each file has a process and a
          // database of its own: what lib keeps per process is never shared.
          pool: 'forks',
          maxWorkers: 1,
          // After the unit tests, which take as many workers as there are cores.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'model',
          include: ['tests/model/**/*.test.ts'],
          globalSetup: path.join(root, 'tests/support/postgres.ts'),
          setupFiles: path.join(root, 'tests/support/database.ts'),
          pool: 'forks',
          maxWorkers: 2,
          // Last: each world walks for a minute on a processor of its own.
          sequence: { groupOrder: 2 },
          testTimeout: 3_600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
