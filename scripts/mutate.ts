import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { mutations, type Edit, type Mutation } from '@/tests/mutations'
import { end, endAll, start } from './children'
import { Failure, runMain } from './failure'
import { homePath, root } from './home'

const left = new Set(['node_modules', '.next', '.handover', '.git', 'bench', 'public'])
const copy = path.join(homePath(), `mutate-${process.pid}`)
const migration = path.join(copy, 'prisma/migrations/99999999999999_mutation/migration.sql')

// `npm run mutate`: breaks each promise on purpose, in a copy of the tree, and expects the test that holds it to fail.
// `-- --only=I8` runs those of one promise.
await runMain(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  const all = mutations.filter(({ promise }) => !values.only || promise === values.only)
  if (all.length === 0) throw new Failure(`No mutation breaks ${values.only}.`)
  const fitting = all.filter(fits)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void endAll().finally(() => (tidy(), process.exit(130))))
  try {
    makeCopy()
    const plain = await runTests(all)
    for (const { promise, title } of all)
      if (plain.get(title) !== 'passed')
        throw new Failure(`Without any mutation, the test of ${promise} does not pass: “${title}”.`)
    let green = all.length - fitting.length
    for (const mutation of fitting) {
      const red = await goesRed(mutation)
      if (!red) green++
      const { promise, words, title } = mutation
      console.log(`${promise.padEnd(4)}· ${words} · ${title} · ${red ? 'red' : 'GREEN'}`)
    }
    console.log(`\n${all.length - green} red, ${green} not`)
    process.exitCode = green > 0 ? 1 : 0
  } finally {
    tidy()
  }
})

/** False, loudly, when the text to be changed is not there any more, or there twice. */
function fits({ promise, words, edits }: Mutation): boolean {
  return edits.every((edit) => {
    if ('sql' in edit) return true
    const found = readFileSync(path.join(root, edit.file), 'utf8').split(edit.find).length - 1
    if (found !== 1)
      console.error(`${promise} · ${words} · “${edit.find}” is ${found} times in ${edit.file}, not once`)
    return found === 1
  })
}

function makeCopy(): void {
  tidy()
  mkdirSync(copy, { recursive: true })
  for (const name of readdirSync(root).filter((one) => !left.has(one)))
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir')
}

function tidy(): void {
  rmSync(copy, { recursive: true, force: true })
}

async function goesRed(mutation: Mutation): Promise<boolean> {
  for (const edit of mutation.edits) apply(edit)
  const results = await runTests([mutation])
  rmSync(path.dirname(migration), { recursive: true, force: true })
  for (const edit of mutation.edits)
    if ('file' in edit) cpSync(path.join(root, edit.file), path.join(copy, edit.file))
  return results.get(mutation.title) === 'failed'
}

function apply(edit: Edit): void {
  if ('sql' in edit) {
    mkdirSync(path.dirname(migration), { recursive: true })
    writeFileSync(migration, edit.sql)
    return
  }
  const file = path.join(copy, edit.file)
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(edit.find, () => edit.replace),
  )
}

/** Runs the tests of these mutations in the copy and says how each ended; one that could not be run is missing. */
async function runTests(tests: Pick<Mutation, 'test' | 'title'>[]): Promise<Map<string, string>> {
  const file = path.join(copy, 'results.json')
  rmSync(file, { force: true })
  const titles = [...new Set(tests.map((one) => one.title))].map(escape).join('|')
  const files = [...new Set(tests.map((one) => one.test))]
  const child = await start(
    process.execPath,
    [
      ...[path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...files, '-t', titles],
      ...['--reporter=json', `--outputFile.json=${file}`],
    ],
    {
      cwd: copy,
      // A short walk from one seed: what these break shows within a few hundred steps.
      env: { ...process.env, MODEL_STEPS: '3000', MODEL_SEED: '1', MODEL_FIRST_FAILURE: '1' },
      to: 'memory',
      signals: [['SIGINT', 20_000]],
    },
  )
  await child.ended
  await end(child)
  if (!existsSync(file)) throw new Failure(`The tests could not be run:\n${child.output()}`)
  type Report = { testResults: { assertionResults: { title: string; status: string }[] }[] }
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report
  return new Map(
    testResults.flatMap((one) => one.assertionResults).map(({ title, status }) => [title, status]),
  )
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
