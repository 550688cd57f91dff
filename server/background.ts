import { forgetTraces } from '@/lib/accounts/forget-traces'
import { expireClipNotes } from '@/lib/clip-notes/expire-clip-notes'
import { expirePosts } from '@/lib/community/expire-posts'
import { tellWatchers } from '@/lib/community/tell-watchers'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { logger } from '@/lib/infra/logger'
import { takeTurn } from '@/lib/infra/turn'
import { refoldAll } from '@/lib/learning/refold-all'
import { withdrawOffers } from '@/lib/matching/expire'
import { sweep } from '@/lib/matching/sweep'
import { checkLiveKit } from '@/lib/practice/health'
import { expireKept } from '@/lib/practice/kept/expire-kept'
import { reconcile } from '@/lib/practice/reconcile'
import { expireQuestions } from '@/lib/questions/expire-questions'
import { removeStrayFilms } from '@/lib/questions/remove-stray-films'
import { expireRounds } from '@/lib/rounds/close-rounds'
import { expireStills } from '@/lib/rounds/expire-stills'
import { expireTries } from '@/lib/tries/expire-tries'

/** The timers. They only call verbs; with several processes on one database, one of them has the turn. */
export function startBackground(): { stop: () => Promise<void> } {
  let reconciledAt = 0
  const turn = takeTurn()
  const jobs = [
    every(durations.sweep, async () => {
      if (await turn.mine()) await sweep()
    }),
    every(durations.questionSweep, async () => {
      if (await turn.mine()) await expireQuestions()
    }),
    every(durations.questionSweep, async () => {
      if (await turn.mine()) await expireKept()
    }),
    every(durations.questionSweep, async () => {
      if (await turn.mine()) await expirePosts()
    }),
    every(durations.questionSweep, async () => {
      if (await turn.mine()) await expireTries()
    }),
    every(durations.questionSweep, async () => {
      if (await turn.mine()) await expireClipNotes()
    }),
    every(durations.watchSweep, async () => {
      if (await turn.mine()) await tellWatchers()
    }),
    every(durations.stillLeast, async () => {
      if (await turn.mine()) await expireStills()
    }),
    every(durations.questionSweep, async () => {
      if (await turn.mine()) await expireRounds()
    }),
    every(durations.questionSweep, async () => {
      if (await turn.mine()) await refoldAll()
    }),
    every(durations.straySweep, async () => {
      if (!(await turn.mine())) return
      await removeStrayFilms()
      await forgetTraces()
    }),
    every(durations.livekitProbe, async () => {
      if (!(await turn.mine())) return
      const rooms = await checkLiveKit(withdrawOffers)
      if (!rooms || Date.now() - reconciledAt < durations.reconcile) return
      reconciledAt = Date.now()
      await reconcile(rooms)
    }),
  ]
  return {
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()))
      await turn.release()
      await db().$disconnect()
    },
  }
}

/** Runs a job again and again, a fixed time after it ended, so that a slow one never overlaps itself. */
function every(ms: number, job: () => Promise<void>): { stop: () => Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout
  let running = Promise.resolve()
  const run = () => {
    running = job()
      .catch((error: Error) => logger().warn({ error: error.message }, 'a background job failed'))
      .then(() => {
        if (!stopped) timer = setTimeout(run, ms)
      })
  }
  timer = setTimeout(run, ms)
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
