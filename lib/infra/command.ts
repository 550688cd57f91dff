import { createHash } from 'node:crypto'
import { DomainError } from '@/lib/errors'
import { announce, type Topic } from './announce'
import { logger } from './logger'
import { inTransaction, type Tx } from './transaction'

/** What a verb works with: the transaction, its time, and what to do once it is committed. */
export type Work = {
  tx: Tx
  now: Date
  tell: (...topics: Topic[]) => void
  /** Runs after the commit and does not hold up the answer; its failure is logged, never the verb's. */
  after: (job: () => Promise<unknown>) => void
}

/**
 * Runs a verb's work in one transaction, then tells browsers: commit first, announce after.
 */
export async function work<T>(job: (work: Work) => Promise<T>): Promise<T> {
  let topics = new Set<Topic>()
  let jobs: (() => Promise<unknown>)[] = []
  const answer = await inTransaction(async (tx, now) => {
    topics = new Set()
    jobs = []
    return job({
      tx,
      now,
      tell: (...more) => more.forEach((topic) => topics.add(topic)),
      after: (next) => jobs.push(next),
    })
  })
  announce(topics)
  for (const next of jobs)
    void next().catch((error: Error) => logger().warn({ error: error.message }, 'work after a commit failed'))
  return answer
}

/**
 * The same for a press that may be sent twice: one key has one effect, and a retry gets the same answer (promise I6).
 * @param press the account, the key made for this press, the verb's name and its input
 * @throws DomainError `conflict` when the key was used for something else
 */
export async function command<T extends object>(
  press: { accountId: string; key: string; verb: string; input: unknown },
  job: (work: Work) => Promise<T>,
): Promise<T> {
  const inputHash = createHash('sha256').update(JSON.stringify(press.input)).digest('base64url')
  return work(async (w) => {
    await w.tx
      .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${press.accountId} ${press.key}`}, 0))`
    const earlier = await w.tx.command.findUnique({
      where: { accountId_key: { accountId: press.accountId, key: press.key } },
    })
    if (earlier) {
      if (earlier.verb !== press.verb || earlier.inputHash !== inputHash)
        throw new DomainError('conflict', 'key-used')
      return earlier.answer as T
    }
    const answer = await job(w)
    await w.tx.command.create({
      data: { accountId: press.accountId, key: press.key, verb: press.verb, inputHash, answer },
    })
    return answer
  })
}
