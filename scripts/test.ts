import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { end, endAll, start, type Ending } from './children'
import { ensureChromium } from './chromium'
import { oneLine, runMain } from './failure'
import { root } from './home'
import { endTestLeftovers } from './test-leftovers'

type Count = { passed: number; failed: number }
const results = path.join(root, '.handover/test-results')

// `npm test`: every test there is, and one last line with the sum.
await runMain(async () => {
  let stopped = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (stopped) return
      stopped = true
      void endAll()
        .then(endTestLeftovers)
        .finally(() => process.exit(130))
    })
  mkdirSync(results, { recursive: true })
  const vitest = await unitAndIntegration()
  const playwright = stopped ? { passed: 0, failed: 0 } : await endToEnd()
  if (stopped) return
  await endTestLeftovers()
  const passed = vitest.passed + playwright.passed
  const failed = vitest.failed + playwright.failed
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 ? 1 : 0
})

async function unitAndIntegration(): Promise<Count> {
  const file = path.join(results, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const ending = await runner('node_modules/vitest/vitest.mjs', args, file)
  type Report = {
    numPassedTests: number
    testResults: { status: string; assertionResults: { status: string }[] }[]
  }
  return count(ending, () => {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report
    // A file that cannot be loaded has no tests in it, and counts as one that failed.
    const failures = report.testResults.map((result) => {
      const failed = result.assertionResults.filter((test) => test.status === 'failed').length
      return failed || (result.status === 'failed' ? 1 : 0)
    })
    return { passed: report.numPassedTests, failed: failures.reduce((sum, one) => sum + one, 0) }
  })
}

async function endToEnd(): Promise<Count> {
  const file = path.join(results, 'playwright.json')
  try {
    await ensureChromium(console.log)
  } catch (error) {
    console.error(`The end-to-end tests cannot run: ${oneLine(error)}`)
    return { passed: 0, failed: 1 }
  }
  const ending = await runner(
    'node_modules/@playwright/test/cli.js',
    ['test', '--reporter=list,json'],
    file,
    {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
  )
  type Report = { stats: { expected: number; unexpected: number; flaky: number } }
  return count(ending, () => {
    const { stats } = JSON.parse(readFileSync(file, 'utf8')) as Report
    if (stats.flaky > 0)
      console.log(`\n${stats.flaky} of the journeys passed only at the second try (flaky).`)
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
  })
}

async function runner(program: string, args: string[], report: string, env = {}): Promise<Ending> {
  rmSync(report, { force: true })
  const child = await start(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    to: 'here',
    signals: [['SIGINT', 20_000]],
  })
  const ending = await child.ended
  await end(child)
  return ending
}

/** What a report says; a runner that broke without saying so counts as one failure. */
function count(ending: Ending, read: () => Count): Count {
  let counted: Count = { passed: 0, failed: 0 }
  try {
    counted = read()
  } catch (error) {
    console.error(`The test runner left no report: ${oneLine(error)}`)
    return { passed: 0, failed: 1 }
  }
  return ending !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}
