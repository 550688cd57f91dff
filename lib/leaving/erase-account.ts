import { randomUUID } from 'node:crypto'
import { hashPassword } from '@/lib/accounts/passwords'
import { DomainError } from '@/lib/errors'
import { work, type Work } from '@/lib/infra/command'
import { lockAccounts } from '@/lib/infra/transaction'
import { removeUploads } from '@/lib/infra/upload-files'

/** What others read in place of a name, where somebody was who is gone: two of them are not one. */
const goneAlias = () => `Gone ${randomUUID().slice(0, 8)}`

/**
 * Erases an account, in one transaction: its row stays without a name, a role, a region or a way in, so that the figures,
 * what its owner said to others as a trainer, blocks and reports still have somebody they are about.
 * @throws DomainError `conflict` when it is in something again
 */
export async function eraseAccount(accountId: string): Promise<void> {
  const [alias, passwordHash] = [goneAlias(), await hashPassword(randomUUID())]
  await work(async (w) => {
    await lockAccounts(w.tx, [accountId])
    await mustBeFree(w, accountId)
    const films = await filmsOf(w, accountId)
    await eraseSaid(w, accountId)
    await w.tx.upload.deleteMany({ where: { id: { in: films.map(({ id }) => id) } } })
    await eraseLearning(w, accountId)
    await eraseTeaching(w, accountId)
    await w.tx.account.update({
      where: { id: accountId },
      data: {
        ...{ alias, aliasKey: alias.toLowerCase(), passwordHash },
        ...{ roles: [], region: null, adult: false, roundsOpen: false },
      },
    })
    w.tell(`account:${accountId}`, 'desk')
    w.after(() => removeUploads(films))
  })
}

async function mustBeFree({ tx }: Work, accountId: string): Promise<void> {
  const open = { accountId, endedAt: null }
  const busy =
    (await tx.member.count({ where: open })) +
    (await tx.offerSide.count({ where: open })) +
    (await tx.ticket.count({ where: { accountId, state: { not: 'closed' } } })) +
    (await tx.duty.count({ where: { accountId, state: { not: 'off' } } }))
  if (busy > 0) throw new DomainError('conflict', 'just-began')
}

/** Every film of theirs, and what others sent to their questions and posts. */
async function filmsOf({ tx }: Work, id: string) {
  return tx.upload.findMany({
    where: { OR: [{ ownerId: id }, { answer: { learnerId: id } }, { reply: { post: { authorId: id } } }] },
    select: { id: true, format: true },
  })
}

/** Questions, posts, replies and kept clips; of what was written in practices all but what a report may be about. */
async function eraseSaid({ tx }: Work, id: string): Promise<void> {
  await tx.keptClip.deleteMany({ where: { accountId: id } })
  await tx.keptClip.updateMany({ where: { keptWithId: id }, data: { keptWithId: null } })
  await tx.question.deleteMany({ where: { learnerId: id } })
  await tx.question.updateMany({
    where: { claimedById: id, state: 'claimed' },
    data: { state: 'open', claimedById: null, claimedUntil: null },
  })
  await tx.reply.deleteMany({ where: { authorId: id } })
  await tx.post.deleteMany({ where: { authorId: id } })
  await tx.postWatch.deleteMany({ where: { accountId: id } })
  await tx.$executeRaw`
    delete from "Message" m where m."byId" = ${id}::uuid
      and not exists (select 1 from "Report" r where r."practiceId" = m."practiceId")`
}

async function eraseLearning({ tx }: Work, id: string): Promise<void> {
  const mine = { where: { accountId: id } }
  const about = { where: { learnerId: id } }
  await tx.attempt.deleteMany(mine)
  await tx.progress.deleteMany(mine)
  await tx.review.deleteMany(mine)
  await tx.verdict.deleteMany({ where: { forId: id } })
  await tx.assignment.deleteMany(about)
  await tx.learnerNote.deleteMany(about)
  await tx.handoverLine.deleteMany(about)
  await tx.still.deleteMany(about)
  await tx.tryWish.deleteMany(mine)
  await tx.ticket.updateMany({ ...mine, data: { misses: {}, weak: [], due: [] } })
  const learned = { members: { some: { accountId: id, role: { not: 'trainer' as const } } } }
  await tx.practice.updateMany({ where: learned, data: { note: null, misses: {} } })
}

async function eraseTeaching({ tx }: Work, id: string): Promise<void> {
  const mine = { where: { accountId: id } }
  await tx.learnerNote.deleteMany({ where: { trainerId: id } })
  await tx.signSet.deleteMany({ where: { trainerId: id } })
  await tx.openWall.deleteMany({ where: { trainerId: id } })
  await tx.shift.deleteMany(mine)
  await tx.quietHours.deleteMany(mine)
  await tx.duty.deleteMany(mine)
  await tx.preference.deleteMany(mine)
  await tx.stream.deleteMany(mine)
  await tx.signIn.deleteMany(mine)
  await tx.command.deleteMany(mine)
  await tx.skip.deleteMany({ where: { OR: [{ oneId: id }, { otherId: id }] } })
}
