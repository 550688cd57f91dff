import { defineConfig } from '@playwright/test'
import { chromiumAs } from './tests/e2e/chromium'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: '.handover/e2e-results',
  globalSetup: './tests/e2e/global-setup.ts',
  // One product, one database, real time: tests take turns.
  workers: 1,
  fullyParallel: false,
  // Decision 023.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    permissions: ['camera', 'microphone'],
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    trace: 'retain-on-failure',
    launchOptions: chromiumAs('learner-a'),
  },
})
