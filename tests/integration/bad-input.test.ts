import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { saveLayout } from '@/lib/accounts/save-layout'
import { signUp } from '@/lib/accounts/sign-up'
import { isDomainError } from '@/lib/errors'
import { judgeFilm } from '@/lib/community/judge-film'
import { keepSaid } from '@/lib/community/keep-said'
import { reportables } from '@/lib/community/messages'
import { postsNear } from '@/lib/community/read-posts'
import { removeSaid } from '@/lib/community/remove-said'
import { replyToPost } from '@/lib/community/reply-to-post'
import { reportSaid } from '@/lib/community/report-said'
import { seePost } from '@/lib/community/see-post'
import { solvePost } from '@/lib/community/solve-post'
import { watchAuthor } from '@/lib/community/watch-author'
import { writePost } from '@/lib/community/write-post'
import { giveExercise } from '@/lib/caseload/give-exercise'
import { readCase } from '@/lib/caseload/read-case'
import { saveNote } from '@/lib/caseload/save-note'
import { wrapUp } from '@/lib/caseload/wrap-up'
import { deleteClipNote } from '@/lib/clip-notes/delete-clip-note'
import { keepClipNote } from '@/lib/clip-notes/keep-clip-note'
import { db } from '@/lib/infra/db'
import { skipCheckpoint } from '@/lib/learning/finish-checkpoint'
import { moveAssignment } from '@/lib/learning/move-assignment'
import { moveProgress } from '@/lib/learning/move-progress'
import { recordAttempt } from '@/lib/learning/record-attempt'
import { seeAssignments } from '@/lib/learning/see-assignments'
import { acceptOffer } from '@/lib/matching/accept-offer'
import { changeWant } from '@/lib/matching/change-want'
import { declineOffer } from '@/lib/matching/decline-offer'
import { imReady } from '@/lib/matching/im-ready'
import { joinQueue } from '@/lib/matching/join-queue'
import { leaveQueue } from '@/lib/matching/leave-queue'
import { nextLearner } from '@/lib/matching/next-learner'
import { pickTicket } from '@/lib/matching/pick-ticket'
import { practiseFromPost } from '@/lib/matching/practise-from-post'
import { queueAgain } from '@/lib/matching/queue-again'
import { sayHere } from '@/lib/matching/say-here'
import { setDuty } from '@/lib/matching/set-duty'
import { readBoard } from '@/lib/organising/read-board'
import { seeReport } from '@/lib/organising/see-report'
import { answerAsk } from '@/lib/practice/answer-ask'
import { assign } from '@/lib/practice/assign'
import { giveVerdict } from '@/lib/practice/give-verdict'
import { giveUpKeep } from '@/lib/practice/kept/give-up-keep'
import { answerKeep, askToKeep } from '@/lib/practice/kept/keep'
import { deleteKept, shareKept } from '@/lib/practice/kept/own-kept'
import { listKept } from '@/lib/practice/kept/read-kept'
import { storeKept } from '@/lib/practice/kept/store-kept'
import { leavePractice } from '@/lib/practice/leave-practice'
import { mintToken } from '@/lib/practice/mint-token'
import { openTalk } from '@/lib/practice/open-talk'
import { readAssignable } from '@/lib/practice/read-assignable'
import { seeSummary } from '@/lib/practice/see-summary'
import { sendMessage } from '@/lib/practice/send-message'
import { somethingWrong } from '@/lib/practice/something-wrong'
import { comeBack } from '@/lib/rounds/come-back'
import { findStill } from '@/lib/rounds/find-still'
import { hop } from '@/lib/rounds/hop'
import { keepStill } from '@/lib/rounds/keep-still'
import { openRounds } from '@/lib/rounds/open-rounds'
import { standBy } from '@/lib/rounds/stand-by'
import { addShift } from '@/lib/trainers/add-shift'
import { removeSet } from '@/lib/trainers/remove-set'
import { removeShift } from '@/lib/trainers/remove-shift'
import { saveSet } from '@/lib/trainers/save-set'
import { setQuietHours } from '@/lib/trainers/set-quiet-hours'
import { deleteTry } from '@/lib/tries/delete-try'
import { judgeTry } from '@/lib/tries/judge-try'
import { keepTry } from '@/lib/tries/keep-try'
import { readToJudge } from '@/lib/tries/read-to-judge'
import { seeJudged } from '@/lib/tries/see-judged'
import { setWish } from '@/lib/tries/set-wish'
import { newKey, somebody } from '@/tests/support/people'

type Verb = (call: { actor: Actor; input: unknown }) => Promise<unknown>

const verbs: Record<string, Verb> = {
  ...{
    acceptOffer,
    changeWant,
    declineOffer,
    imReady,
    joinQueue,
    leaveQueue,
    nextLearner,
    pickTicket,
    queueAgain,
  },
  ...{
    setDuty,
    answerAsk,
    assign,
    giveVerdict,
    leavePractice,
    mintToken,
    openTalk,
    askToKeep,
    answerKeep,
    storeKept,
    giveUpKeep,
    shareKept,
    deleteKept,
    listKept,
    readAssignable,
    seeSummary,
    sendMessage,
  },
  ...{ somethingWrong, skipCheckpoint, moveProgress, recordAttempt, signUp },
  ...{ sayHere, addShift, removeShift, setQuietHours },
  ...{ writePost, replyToPost, solvePost, seePost, watchAuthor, reportSaid, removeSaid, postsNear },
  practiseFromPost,
  ...{ readBoard, seeReport, judgeFilm },
  ...{ giveExercise, seeAssignments, saveSet, removeSet, readCase, saveNote, wrapUp },
  ...{
    saveLayout,
    keepTry,
    deleteTry,
    judgeTry,
    seeJudged,
    readToJudge,
    setWish,
    keepClipNote,
    deleteClipNote,
  },
  ...{ hop, comeBack, openRounds, standBy },
  keepStill: (call) => keepStill({ ...call, bytes: new Uint8Array([1, 2, 3]) }),
  findStill,
  startAssignment: (call) => moveAssignment(call, 'started'),
}

const long = 'x'.repeat(100_000)
const junk: Record<string, unknown> = {
  nothing: undefined,
  null: null,
  empty: {},
  'a list': [],
  'a number': 7,
  'a word': 'hello',
  'wrong types': {
    key: 1,
    ticketId: {},
    offerId: [],
    practiceId: true,
    segment: 4,
    id: {},
    postId: [],
    signs: 7,
    what: 3,
    learnerId: 5,
    leaving: 'yes',
    open: 'maybe',
    tab: {},
    state: 'asleep',
    want: 'all',
  },
  'huge words': {
    key: long,
    ticketId: long,
    offerId: long,
    practiceId: long,
    segment: long,
    text: long,
    id: long,
    postId: long,
    signs: [long],
    stepSlug: long,
    learnerId: long,
    leaving: { practiceId: long, exercise: { note: long } },
    open: long,
    tab: long,
    clip: null,
    alias: long,
  },
  'ids that are none': {
    key: newKey(),
    ticketId: "' or 1=1 --",
    offerId: '../..',
    practiceId: '1',
    id: "' or 1=1 --",
    postId: '1',
    place: { segment: '..', stepSlug: '..' },
    what: 'post',
    roomId: '%00',
  },
  'zero bytes': {
    key: newKey(),
    segment: 'a\u0000b',
    stepSlug: null,
    want: 'anyone',
    practiceId: '\u0000',
    alias: '\u0000\u0000',
  },
}

const tables = [
  'ticket',
  'offer',
  'practice',
  'member',
  'assignment',
  'signSet',
  'learnerNote',
  'handoverLine',
  'verdict',
  'message',
  'attempt',
  'report',
  'post',
  'reply',
  'postWatch',
  'preference',
  'tryWish',
  'attemptClip',
  'clipNote',
] as const
const count = async () =>
  Promise.all(tables.map((table) => (db()[table] as { count: () => Promise<number> }).count()))

describe('bad input', () => {
  let trainer: Actor
  beforeAll(async () => {
    const somebodyNew = await somebody({ role: 'trainer' })
    // Holds every role, so that nothing is refused for that alone.
    trainer = { ...somebodyNew, roles: [...somebodyNew.roles, 'organiser'] }
  })

  for (const [name, verb] of Object.entries(verbs))
    it(`${name} answers junk with a clear refusal and changes nothing`, async () => {
      const before = await count()
      for (const [kind, input] of Object.entries(junk)) {
        const error = await verb({ actor: trainer, input }).then(
          () => null,
          (thrown: unknown) => thrown,
        )
        expect(isDomainError(error), `${kind}: ${String(error)}`).toBe(true)
      }
      expect(await count()).toEqual(before)
    })

  it('foreign ids are refused by the verb itself', async () => {
    const id = newKey()
    const key = () => newKey()
    const call = (verb: Verb, input: object) =>
      expect(verb({ actor: trainer, input: { key: key(), ...input } })).rejects.toMatchObject({
        code: 'not-found',
      })
    await call(leaveQueue, { ticketId: id })
    await call(pickTicket, { ticketId: id })
    await call(acceptOffer, { offerId: id })
    await call(leavePractice, { practiceId: id })
    await call(sendMessage, { practiceId: id, text: 'hello' })
    await call(wrapUp, { practiceId: id, line: 'x' })
    await call(saveNote, { learnerId: id, text: 'x', version: 0 })
    await call(giveExercise, { learnerIds: [id], pick: { signs: ['ase-a'] }, note: null })
    await call(deleteClipNote, { id })
    await call(giveVerdict, { practiceId: id, sign: 'ase-a', grade: 'good', off: [] })
    await call(replyToPost, { id, text: 'hello', clip: null })
    await call(solvePost, { id, solved: true })
    await call(seePost, { id })
    await call(watchAuthor, { id, on: true })
    await call(removeSaid, { what: 'reply', id })
    for (const what of reportables)
      await call(reportSaid, { what, id, reason: 'other', text: '', block: true })
    await call(practiseFromPost, { postId: id, place: null })
    await call(practiseFromPost, { postId: id, place: { segment: 'no/where', stepSlug: null } })
    const said = { text: 'hello', clip: null, stepSlug: null }
    await call(writePost, { ...said, segment: 'no/where', signs: ['ase-a'] })
    await call(joinQueue, { segment: 'no/where', stepSlug: null, want: 'anyone' })
    await call(recordAttempt, {
      segment: 'asl-letters/a-e',
      assignmentId: null,
      attempt: { stepId: 'watch-zz', outcome: 'seen', sign: 'ase-a', ms: 1, replays: 0 },
    })
  })

  it('a learner cannot do what trainers do', async () => {
    const learner = await somebody()
    for (const verb of [
      setDuty,
      pickTicket,
      nextLearner,
      assign,
      readAssignable,
      keepSaid,
      giveExercise,
      saveSet,
      readCase,
      saveNote,
      wrapUp,
      keepClipNote,
      judgeTry,
      readToJudge,
      hop,
      comeBack,
      standBy,
    ])
      await expect(verb({ actor: learner, input: {} })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
