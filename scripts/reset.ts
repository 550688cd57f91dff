import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Failure, oneLine, runMain } from './failure'
import { holderOf, homePath, readDotEnv } from './home'
import { copiedTo } from './postgres-program'
import { endLeftover } from './processes'

await runMain(async () => {
  readDotEnv()
  const home = homePath()
  if (!existsSync(home)) return console.log(`${home} is not there: nothing to remove.`)
  const holder = holderOf(home)
  if (holder)
    throw new Failure(
      `${home} is in use by ${holder.what} (process ${holder.pid}): stop it first with Ctrl-C there.`,
    )
  if (!process.argv.includes('--yes') && !(await agreed(home))) return console.log('Nothing was removed.')
  // What a killed start left running would write on into a folder that is gone.
  for (const part of ['postgres', 'livekit'])
    await endLeftover(path.join(home, part, 'process.json'), [
      ['SIGINT', 5_000],
      ['SIGKILL', 2_000],
    ])
  try {
    for (const folder of [home, copiedTo(path.join(home, 'postgres'))])
      rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    throw new Failure(`${home} cannot be removed (${oneLine(error)}): remove it by hand.`)
  }
  console.log(`Removed ${home}. The next start begins anew.`)
})

async function agreed(home: string): Promise<boolean> {
  const ask = createInterface({ input: process.stdin, output: process.stdout })
  const question = `Remove all accounts, progress and recordings in ${home}? y/N `
  // Input that ends without an answer is a no.
  const none = new Promise<string>((resolve) => ask.once('close', () => resolve('')))
  const answer = await Promise.race([ask.question(question), none])
  ask.close()
  return /^y(es)?$/i.test(answer.trim())
}
