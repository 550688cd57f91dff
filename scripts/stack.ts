import { startApp, startTrainer, seed, type Process } from './app'
import { ensureBuild } from './build'
import { endAll } from './children'
import { storedSecret } from './home'
import { ensureLiveKit, type LiveKit } from './livekit'
import { migrate } from './migrate'
import { ensurePostgres, type Postgres } from './postgres'
import { step, type Log } from './progress'

/** Where our own LiveKit reports joins and leaves. */
const webhookPath = '/api/livekit/webhook'

export type StackOptions = {
  home: string
  port: number
  /** Fills in the demo course and accounts. */
  demo: boolean
  /** Starts the demo trainer, too. */
  trainer: boolean
  /** The pages have just been built. */
  built?: boolean
  /** Next's development server instead of a build. */
  dev?: boolean
  /** Off for tests only. */
  fsync?: boolean
  /** Passes DATABASE_URL and LIVEKIT_URL by; for tests. */
  own?: boolean
  /** More variables for the app and the trainer. */
  env?: Record<string, string>
  log: Log
}

export type Stack = {
  postgres: Postgres
  livekit: LiveKit
  trainer: Process | null
  /** The app process that runs now. */
  app(): Process
  restartApp(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts everything the product is made of, side by side where possible, and returns once the app listens. When a part
 * fails the others are ended, and nothing can be started in this process any more.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  try {
    return await startParts(options)
  } catch (error) {
    await endAll()
    throw error
  }
}

async function startParts(options: StackOptions): Promise<Stack> {
  const { home, port, demo, dev, log } = options
  const database = async () => {
    const postgres = await ensurePostgres({ home, log, fsync: options.fsync, own: options.own })
    await step(log, 'Bringing the database up to date', 'new migrations', () => migrate(postgres.url))
    const env = {
      ...process.env,
      DATABASE_URL: postgres.url,
      HANDOVER_HOME: home,
      NEXTAUTH_SECRET: secretFor(home),
    }
    if (demo) await seed({ ...env, HANDOVER_DEMO: '1', ...options.env }, log)
    return postgres
  }
  const [postgres, livekit] = await Promise.all([
    database(),
    ensureLiveKit({ home, log, own: options.own, webhookUrl: `http://127.0.0.1:${port}${webhookPath}` }),
    dev || options.built ? null : ensureBuild({ home, log }),
  ])
  const env: NodeJS.ProcessEnv = {
    PUBLIC_URL: `http://localhost:${port}`,
    ...process.env,
    NODE_ENV: dev ? 'development' : 'production',
    PORT: String(port),
    HANDOVER_HOME: home,
    HANDOVER_DEMO: demo ? '1' : '0',
    DATABASE_URL: postgres.url,
    LIVEKIT_URL: livekit.url,
    LIVEKIT_PUBLIC_URL: process.env.LIVEKIT_PUBLIC_URL || livekit.publicUrl,
    LIVEKIT_API_KEY: livekit.apiKey,
    LIVEKIT_API_SECRET: livekit.apiSecret,
    NEXTAUTH_SECRET: secretFor(home),
    NEXT_TELEMETRY_DISABLED: '1',
    ...options.env,
  }
  let app = await startApp(env, log)
  const trainer = options.trainer ? await startTrainer(env) : null
  return {
    postgres,
    livekit,
    trainer,
    app: () => app,
    restartApp: async () => {
      await app.stop()
      app = await startApp(env, log)
    },
    stop: async () => {
      await trainer?.stop()
      await app.stop()
      await Promise.all([livekit.stop(), postgres.stop()])
    },
  }
}

function secretFor(home: string): string {
  return process.env.NEXTAUTH_SECRET || storedSecret(home, 'sign-in-secret')
}
