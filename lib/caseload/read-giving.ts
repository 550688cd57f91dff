import { mustBe, type Actor } from '@/lib/accounts/actor'
import { readAllSteps } from '@/lib/content/queries'
import { db } from '@/lib/infra/db'
import { readNow } from '@/lib/infra/transaction'
import { readSets } from '@/lib/trainers/read-sets'
import type { Giving } from './messages'
import { ownLearners } from './own-learners'
import { readStandings } from './read-standings'

/** Gives what a trainer can give outside a practice, and to whom. @throws DomainError `forbidden` */
export async function readGiving({ actor }: { actor: Actor; input?: unknown }): Promise<Giving> {
  mustBe(actor, 'trainer')
  const [ids, now] = await Promise.all([ownLearners(actor.id), readNow()])
  const [segments, sets, people, weakOf] = await Promise.all([
    readAllSteps(actor.language),
    readSets(actor.id),
    db().account.findMany({
      where: { id: { in: ids } },
      select: { id: true, alias: true },
      orderBy: { alias: 'asc' },
    }),
    readStandings(ids, actor.language, now),
  ])
  const learners = people.map(({ id, alias }) => ({ id, alias, weak: weakOf(id) }))
  return { here: null, segments, sets, learners }
}
