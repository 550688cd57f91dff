import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { actorOf } from '@/lib/accounts/actor'
import { signIn } from '@/lib/accounts/sign-in'
import { signUp } from '@/lib/accounts/sign-up'
import { renewLease } from '@/lib/accounts/streams'
import { ownLearners } from '@/lib/caseload/own-learners'
import { replyToPost } from '@/lib/community/reply-to-post'
import { afterCommits } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { mediaFolder } from '@/lib/infra/media'
import { deleteAccount } from '@/lib/leaving/delete-account'
import { joinQueue } from '@/lib/matching/join-queue'
import { lookNow } from '@/lib/matching/queries'
import { setDuty } from '@/lib/matching/set-duty'
import { giveVerdict } from '@/lib/practice/give-verdict'
import { sendMessage } from '@/lib/practice/send-message'
import { somethingWrong } from '@/lib/practice/something-wrong'
import { answerQuestion } from '@/lib/questions/answer-question'
import { askQuestion } from '@/lib/questions/ask-question'
import { claimQuestion } from '@/lib/questions/claim-question'
import { judgeTry } from '@/lib/tries/judge-try'
import { keepTry } from '@/lib/tries/keep-try'
import { setWish } from '@/lib/tries/set-wish'
import { practising } from '@/tests/support/live-practice'
import { nobody } from '@/tests/support/nobody'
import { learnerInLine, newKey, openOffer, segmentId, somebody, trainerOnDuty } from '@/tests/support/people'
import { withLiveKit } from '@/tests/support/with-livekit'
import { posted } from '../community/sample'
import { sent } from '../questions/film'

withLiveKit()
beforeEach(nobody)

const password = 'three plain words'

/** Somebody who signed up, with one open tab. */
async function signedUp(role: 'learner' | 'trainer' = 'learner') {
  const alias = `N${newKey().slice(0, 8)}`
  await signUp({ input: { alias, password, adult: true, role } })
  const { signInId, accountId } = await signIn({ input: { alias, password } })
  const tab = newKey()
  await renewLease({ accountId, tab, visible: true })
  return { ...(await actorOf(signInId))!, tab }
}
type Person = Awaited<ReturnType<typeof signedUp>>

const remove = (actor: Person, typed = password) =>
  deleteAccount({ actor, input: { key: newKey(), password: typed } })
const join_ = (actor: Person) =>
  joinQueue({ actor, input: { key: newKey(), segment: segmentId, stepSlug: null, want: 'trainer' } })

describe('deleting an account', () => {
  it('leaves nothing of its owner, not on the disk either; blocks and reports stay', async () => {
    const learner = await signedUp()
    const [trainer, other] = [await trainerOnDuty(), await somebody()]
    await setWish({ actor: learner, input: { key: newKey(), keep: true, share: true } })
    const films = [await sent(learner), await sent(learner), await sent(trainer), await sent(other)]
    const [tried, asked, answered, replied] = films
    await keepTry({ actor: learner, input: { key: newKey(), sign: 'ase-a', clip: tried } })
    const ofTry = { tryId: tried!.id, grade: 'again', off: [] }
    const question = { segment: segmentId, stepSlug: null, text: 'So?', clip: asked }
    const { questionId: id } = await askQuestion({ actor: learner, input: { key: newKey(), ...question } })
    await claimQuestion({ actor: trainer, input: { key: newKey(), id } })
    await answerQuestion({ actor: trainer, input: { key: newKey(), id, text: null, clip: answered } })
    const post = await posted(learner)
    await replyToPost({ actor: other, input: { key: newKey(), id: post, text: null, clip: replied } })
    await join_(learner)
    const practiceId = await practising(trainer)
    const about = { key: newKey(), practiceId }
    await giveVerdict({ actor: trainer, input: { ...about, sign: 'ase-a', grade: 'good', off: [] } })
    await judgeTry({ actor: trainer, input: { key: newKey(), ...ofTry } })
    await sendMessage({ actor: learner, input: { ...about, key: newKey(), text: 'Hello' } })
    const wrong = { key: newKey(), practiceId, block: true, text: 'Rude.' }
    await somethingWrong({ actor: trainer, input: wrong })

    await remove(learner)
    await afterCommits()
    for (const film of films)
      expect(existsSync(join(mediaFolder('questions'), `${film.id}.webm`))).toBe(false)
    expect(await actorOf(learner.signInId)).toBeNull()
    const account = await db().account.findUniqueOrThrow({ where: { id: learner.id } })
    expect(account).toMatchObject({
      alias: expect.stringMatching(/^Gone [0-9a-f]{8}$/),
      roles: [],
      region: null,
    })
    await expect(signIn({ input: { alias: learner.alias, password } })).rejects.toMatchObject({
      reason: 'sign-in-wrong',
    })
    expect(await rowsOf(learner.id)).toEqual({ Member: 1, OfferSide: 1, Room: 2, Ticket: 1 })
    expect(await db().report.count({ where: { aboutId: learner.id, text: 'Rude.' } })).toBe(1)
    // Somebody reported that practice: what was written in it may be what it is about.
    expect(await db().message.count({ where: { byId: learner.id } })).toBe(1)
    expect(await db().block.count({ where: { otherId: learner.id } })).toBe(1)
    expect(await ownLearners(trainer.id)).not.toContain(learner.id)
  })

  it('ends a practice as by a press: the trainer is out of it, and may wrap it up', async () => {
    const learner = await signedUp()
    const trainer = await trainerOnDuty()
    await join_(learner)
    const practiceId = await practising(trainer)
    await remove(learner)
    expect(await db().practice.findUniqueOrThrow({ where: { id: practiceId } })).toMatchObject({
      ...{ state: 'ended', endedWhy: 'left', endedById: learner.id },
    })
    const { practice, desk } = await lookNow({ actor: trainer, tab: trainer.tab })
    expect(practice).toBeNull()
    expect(desk!.wrapUp).toMatchObject({ learner: { alias: expect.stringMatching(/^Gone /) } })
  })

  it('takes a place in line, or duty, back first: whoever was asked is asked no more', async () => {
    const [learner, trainer] = [await signedUp(), await signedUp('trainer')]
    await setDuty({ actor: trainer, input: { key: newKey(), state: 'on' } })
    await join_(learner)
    await expect.poll(() => openOffer(trainer.id)).not.toBeNull()
    await remove(learner)
    expect(await openOffer(trainer.id)).toBeNull()
    const next = await learnerInLine('trainer')
    await expect.poll(() => openOffer(trainer.id)).not.toBeNull()
    await remove(trainer)
    expect(await openOffer(next.learner.id)).toBeNull()
    expect((await db().ticket.findUniqueOrThrow({ where: { id: next.ticketId } })).state).toBe('waiting')
  })

  it('is refused without the password, and to demo accounts; then nothing has changed', async () => {
    const learner = await signedUp()
    const { ticketId } = await join_(learner)
    await expect(remove(learner, 'another one')).rejects.toMatchObject({
      ...{ code: 'forbidden', reason: 'password-wrong', more: { field: 'password' } },
    })
    await db().account.update({ where: { id: learner.id }, data: { demo: true } })
    await expect(remove(learner)).rejects.toMatchObject({ reason: 'demo-stays' })
    expect((await db().ticket.findUniqueOrThrow({ where: { id: ticketId } })).state).toBe('waiting')
    expect(await actorOf(learner.signInId)).not.toBeNull()
  })
})

/** Erased, as far as they are the account's own, or kept on purpose: decision 025 says which. */
const decided = [
  ...[
    'Assignment',
    'Attempt',
    'AttemptClip',
    'ClipNote',
    'Command',
    'DropIn',
    'Duty',
    'DutySpan',
    'HandoverLine',
    'KeptClip',
  ],
  ...[
    'LearnerNote',
    'Member',
    'Message',
    'OfferSide',
    'OpenWall',
    'Post',
    'PostWatch',
    'Preference',
    'Progress',
  ],
  ...['Question', 'QuietHours', 'Reply', 'Review', 'Room', 'RoomIdentity', 'ScriptRound', 'Shift', 'SignIn'],
  ...['SignSet', 'Skip', 'Still', 'Stream', 'Ticket', 'TryWish', 'Upload', 'Verdict'],
]

/** How many rows of each table point to an account; tables without any are left out. Messages have a test of their own. */
async function rowsOf(accountId: string): Promise<Record<string, number>> {
  const keys = await db().$queryRaw<{ table: string; column: string }[]>`
    select c.conrelid::regclass::text as "table", a.attname as "column"
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = '"Account"'::regclass`
  const tables = new Set(keys.map(({ table }) => table.replaceAll('"', '')))
  expect([...tables].sort()).toEqual(decided)
  const found: Record<string, number> = {}
  for (const { table, column } of keys) {
    const [row] = await db().$queryRawUnsafe<{ n: number }[]>(
      `select count(*)::int as "n" from ${table} where "${column}" = '${accountId}'`,
    )
    const name = table.replaceAll('"', '')
    if (row!.n > 0 && name !== 'Message') found[name] = (found[name] ?? 0) + row!.n
  }
  return found
}
