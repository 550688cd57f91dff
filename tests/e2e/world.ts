import { freePort } from '@/scripts/ports'
import { startStack } from '@/scripts/stack'
import { takeTestHome } from '@/tests/support/test-home'

export type World = {
  /** The product's address, for one person. */
  url: string
  /** The same product under another name, for the other person in the same browser. */
  otherUrl: string
  databaseUrl: string
  /** Ends the app process and starts it again with the same data and ports. */
  restartApp(): Promise<void>
  /** Ends LiveKit the way a crash does. */
  stopLiveKit(): Promise<void>
  startLiveKit(): Promise<void>
  stop(): Promise<void>
}

type Options = {
  demoTrainer: boolean
  /** Waiting times to shorten, named as in lib/durations.ts, in ms. */
  durations?: Record<string, number>
}

/**
 * Starts the whole product for a test: the build that global-setup.ts made, own Postgres, own LiveKit, own ports, demo course and accounts.
 * The data of earlier runs stays, so tests make their own people.
 */
export async function startWorld({ demoTrainer, durations = {} }: Options): Promise<World> {
  const { home, release } = takeTestHome('e2e')
  try {
    const port = await freePort(3100)
    const stack = await startStack({
      home,
      port,
      demo: true,
      trainer: demoTrainer,
      fsync: false,
      own: true,
      built: true,
      env: {
        PUBLIC_URL: `http://localhost:${port}`,
        HANDOVER_DURATIONS: JSON.stringify(durations),
        LOG_LEVEL: 'warn',
      },
      log: console.log,
    })
    return {
      url: `http://localhost:${port}`,
      otherUrl: `http://127.0.0.1:${port}`,
      databaseUrl: stack.postgres.url,
      restartApp: stack.restartApp,
      stopLiveKit: () => stack.livekit.stop('hard'),
      startLiveKit: stack.livekit.restart,
      stop: async () => {
        await stack.stop()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}
