import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { end, lastLine, run, start, type Ending, type Signals } from './children'
import { Failure, oneLine } from './failure'
import { storedSecret } from './home'
import { freePort, isFree, portFrom, whoListens } from './ports'
import { findProgram, type Program } from './postgres-program'
import { commandLine, endLeftover, endProcess, markOf, remember } from './processes'
import { step, type Log } from './progress'

export type Postgres = {
  /** The address of the product's database. */
  url: string
  /** Settles when a Postgres of ours ends; never for one named by DATABASE_URL. */
  ended: Promise<Ending>
  stop(): Promise<void>
}

type Options = {
  home: string
  log: Log
  /** Off for tests only: a power cut may lose the data. */
  fsync?: boolean
  /** Passes DATABASE_URL by: tests never touch a database that somebody named. */
  own?: boolean
}

const user = 'handover'
// SIGINT is Postgres's fast shutdown, SIGQUIT its immediate one.
const fast: Signals = [
  ['SIGINT', 8_000],
  ['SIGQUIT', 2_000],
]

/**
 * Gives a running PostgreSQL: the one DATABASE_URL names, else our own from the packages, on 127.0.0.1 only, with its
 * data in `home/postgres`. What a killed start left running is stopped first. Throws a Failure when neither works.
 */
export async function ensurePostgres(options: Options): Promise<Postgres> {
  const given = process.env.DATABASE_URL
  if (!given || options.own) return startOurs(options)
  try {
    await ask(given, 'SELECT 1')
  } catch (error) {
    throw new Failure(
      `The database of DATABASE_URL does not answer (${oneLine(error)}): start or correct it, or unset DATABASE_URL to use Handover's own.`,
    )
  }
  return { url: given, ended: new Promise(() => {}), stop: async () => {} }
}

async function startOurs({ home, log, fsync = true }: Options): Promise<Postgres> {
  const folder = path.join(home, 'postgres')
  mkdirSync(folder, { recursive: true })
  const pidFile = path.join(folder, 'process.json')
  if (await endLeftover(pidFile, fast)) log('Stopped the PostgreSQL that a killed start had left running.')
  const program = await findProgram(folder)
  await clearPidFile(program)
  const password = storedSecret(home, 'postgres/password', 24)
  if (!existsSync(program.data))
    await step(log, 'Making the database files', 'first start', () => initialise(program, folder, password))
  const port = await choosePort(path.join(folder, 'port'))
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    // No socket file: its path may be too long for some systems, and TCP on loopback is enough.
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command, all, as] = program.command('postgres', ['-D', program.data, ...args])
  const logFile = path.join(home, 'logs/postgres.log')
  const child = await start(command, all, { ...as, to: { file: logFile }, signals: fast })
  remember(pidFile, child.pid)
  const stop = async () => {
    await end(child)
    rmSync(pidFile, { force: true })
  }
  const address = (database: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`
  try {
    let gone = false
    void child.ended.then(() => (gone = true))
    await step(log, 'Starting PostgreSQL', 'its own copy for this home', () =>
      answering(address('postgres'), () => gone, logFile),
    )
    const there = await ask(address('postgres'), `SELECT 1 FROM pg_database WHERE datname = '${user}'`)
    if (there.length === 0) await ask(address('postgres'), `CREATE DATABASE ${user}`)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: address(user), ended: child.ended, stop }
}

/** The address of this home's own PostgreSQL while it runs; null when it does not. */
export async function runningPostgres(home: string): Promise<string | null> {
  const file = path.join(home, 'postgres/port')
  const port = portFrom('HANDOVER_PG_PORT') ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : null)
  if (port === null) return null
  const password = storedSecret(home, 'postgres/password', 24)
  const url = `postgresql://${user}:${password}@127.0.0.1:${port}/${user}`
  return ask(url, 'SELECT 1').then(
    () => url,
    () => null,
  )
}

async function initialise(program: Program, folder: string, password: string): Promise<void> {
  // Made beside its place and then moved, so that a start killed in the middle leaves nothing half-made.
  const unfinished = `${program.data}-unfinished`
  const passwordFile = `${program.data}-password`
  rmSync(unfinished, { recursive: true, force: true })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  const [command, args, as] = program.command('initdb', [
    ...['-D', unfinished, '-U', user, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
    ...['--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
  ])
  try {
    if (as.uid !== undefined) chownSync(passwordFile, as.uid, as.gid!)
    await run(command, args, as)
    renameSync(unfinished, program.data)
  } catch (error) {
    throw new Failure(
      `The database files cannot be made in ${folder} (${oneLine(error)}): free some space there, or set DATABASE_URL to a PostgreSQL of your own.`,
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** Postgres will not start while its pid file names a living process, even one that merely got the same number. */
async function clearPidFile(program: Program): Promise<void> {
  const file = path.join(program.data, 'postmaster.pid')
  if (!existsSync(file)) return
  const mark = markOf(Number(readFileSync(file, 'utf8').split('\n')[0]))
  if (mark && commandLine(mark.pid).includes(program.data))
    await endProcess(mark, [...fast, ['SIGKILL', 2_000]])
  rmSync(file, { force: true })
}

async function choosePort(file: string): Promise<number> {
  const wanted = portFrom('HANDOVER_PG_PORT')
  if (wanted !== null) {
    if (await isFree(wanted)) return wanted
    throw new Failure(
      `HANDOVER_PG_PORT ${wanted} is taken by ${whoListens(wanted) || 'another process'}: stop that, or set another port.`,
    )
  }
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  const port = last && (await isFree(last)) ? last : await freePort(5470)
  writeFileSync(file, String(port))
  return port
}

async function answering(url: string, gone: () => boolean, logFile: string): Promise<void> {
  const until = Date.now() + 60_000
  for (;;) {
    try {
      await ask(url, 'SELECT 1')
      return
    } catch (error) {
      const why = existsSync(logFile) ? lastLine(readFileSync(logFile, 'utf8')) : oneLine(error)
      if (gone())
        throw new Failure(
          `PostgreSQL ended at once (${why}): see ${logFile}, or set DATABASE_URL to a PostgreSQL of your own.`,
        )
      if (Date.now() > until)
        throw new Failure(`PostgreSQL does not answer after 60 s (${why}): see ${logFile}.`)
    }
    await sleep(60)
  }
}

/** One statement on a connection of its own; its rows. */
export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(sql)).rows as Record<string, unknown>[]
  } finally {
    await client.end().catch(() => {})
  }
}
