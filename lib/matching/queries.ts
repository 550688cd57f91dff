import type { Actor } from '@/lib/accounts/actor'
import { readBoard } from '@/lib/community/read-board'
import { db } from '@/lib/infra/db'
import { readNow } from '@/lib/infra/transaction'
import { openAssignments } from '@/lib/learning/read-assignments'
import { readPractice } from '@/lib/practice/read-practice'
import { readRounds } from '@/lib/practice/rounds/read-rounds'
import { unseenSummaries } from '@/lib/practice/read-summaries'
import { myQuestions } from '@/lib/questions/read-questions'
import { unreadJudged } from '@/lib/tries/read-said'
import type { Now, PracticeRead } from './messages'
import { readDesk } from './read-desk'
import { readOffer } from './read-offer'
import { peopleOf, readLine } from './read-line'
import { readTicket } from './read-ticket'

/**
 * Everything one browser tab needs to know now. A live event only says "look again"; this is the look.
 * @param tab the tab that asks: it may or may not hold the account's room
 */
export async function lookNow({ actor, tab }: { actor: Actor; tab: string }): Promise<Now> {
  const now = await readNow()
  const reading = readLine(actor)
  const [
    ticket,
    offer,
    practice,
    rounds,
    summaries,
    assignments,
    questions,
    judged,
    board,
    line,
    desk,
    upkeep,
  ] = await Promise.all([
    readTicket(actor, tab, now, reading),
    readOffer(actor.id),
    readPractice(actor.id, tab, now),
    readRounds(actor.id, tab, now),
    unseenSummaries(actor.id),
    openAssignments(actor.id),
    myQuestions(actor.id),
    unreadJudged(actor.id),
    readBoard(actor.id),
    reading,
    actor.roles.includes('trainer') ? readDesk(actor.id, tab, now) : null,
    db().upkeep.findUniqueOrThrow({ where: { id: 1 } }),
  ])
  return {
    at: +now,
    account: { id: actor.id, alias: actor.alias, roles: actor.roles },
    picture: upkeep.livekitAwayAt ? 'away' : 'fine',
    ...{ ticket, offer, practice, rounds, summaries, assignments, questions, judged, board, desk },
    people: peopleOf(line),
  }
}

/** The practice alone, for the tab that waits for it: what an accept or a "Show me" changes first. */
export async function lookAtPractice(accountId: string, tab: string): Promise<PracticeRead> {
  const now = await readNow()
  return { at: +now, practice: await readPractice(accountId, tab, now) }
}
