import { existsSync } from 'node:fs'
import path from 'node:path'
import { end, start, type Child, type Ending } from './children'
import { Failure } from './failure'
import { root } from './home'
import { step, type Log } from './progress'

export type Process = { ended: Promise<Ending>; stop(hard?: 'hard'): Promise<void> }

/** Starts the app process and waits until it listens. Throws a Failure when it ends first or takes over 90 s. */
export async function startApp(env: NodeJS.ProcessEnv, log: Log): Promise<Process> {
  const child = await startScript('server/main.ts', env)
  await step(log, 'Starting the app', 'it opens the database and the pages', () => listening(child))
  return { ended: child.ended, stop: (hard) => end(child, hard) }
}

/** Starts the demo trainer, which signs in to the app at `env.PUBLIC_URL`; null when this copy has none. */
export async function startTrainer(env: NodeJS.ProcessEnv): Promise<Process | null> {
  if (!existsSync(path.join(root, 'scripts/demo-trainer.ts'))) return null
  const child = await startScript('scripts/demo-trainer.ts', env)
  return { ended: child.ended, stop: (hard) => end(child, hard) }
}

/** Fills the database with the demo course and accounts; running it again changes nothing. */
export async function seed(env: NodeJS.ProcessEnv, log: Log): Promise<void> {
  if (!existsSync(path.join(root, 'scripts/seed.ts'))) return
  await step(log, 'Filling in the demo course', 'first start or new content', async () => {
    const child = await start(process.execPath, ['--import', 'tsx', 'scripts/seed.ts'], {
      cwd: root,
      env,
      to: 'memory',
    })
    const ending = await child.ended
    if (ending === 0) return
    log(child.output().trim())
    throw new Failure(`The demo course cannot be filled in (${ending}): what went wrong stands above.`)
  })
}

function startScript(file: string, env: NodeJS.ProcessEnv): Promise<Child> {
  const args = ['--import', 'tsx', '--import', './scripts/end-with-parent.ts', file]
  return start(process.execPath, args, {
    cwd: root,
    env,
    to: 'here',
    ipc: true,
    signals: [['SIGTERM', 6_000]],
  })
}

async function listening(child: Child): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const ready = new Promise<'ready'>((resolve) =>
    child.process.on('message', (message) => (message as { ready?: boolean }).ready && resolve('ready')),
  )
  const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), 90_000)))
  const first = await Promise.race([ready, late, child.ended])
  clearTimeout(timer)
  if (first === 'ready') return
  await end(child)
  if (first === 'late') throw new Failure('The app does not listen after 90 s: what it says stands above.')
  throw new Failure(`The app ended before it listened (${first}): what it says stands above.`)
}
