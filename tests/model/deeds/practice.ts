import { nextLearner } from '@/lib/matching/next-learner'
import { answerAsk } from '@/lib/practice/answer-ask'
import { assign } from '@/lib/practice/assign'
import { giveVerdict } from '@/lib/practice/give-verdict'
import { leavePractice } from '@/lib/practice/leave-practice'
import { sendMessage } from '@/lib/practice/send-message'
import { somethingWrong } from '@/lib/practice/something-wrong'
import { personOf } from '../cast'
import type { Member, Snapshot } from '../snapshot'
import { chosen, press, willing, type Plan } from './press'

type Part = { practiceId: string; member: Member }

function parts(seen: Snapshot, able: (member: Member) => boolean) {
  const of = (practices: Snapshot['practices']): Part[] =>
    practices.flatMap(({ id, members }) => members.map((member) => ({ practiceId: id, member })))
  const going = of(seen.practices.filter((one) => one.state !== 'ended'))
  return { able: going.filter(({ member }) => able(member)), all: of(seen.practices) }
}

/** A press of one member of a practice: mostly of one who can. */
const byMember =
  (able: (member: Member) => boolean, make: (part: Part, pick: number) => ReturnType<Plan>): Plan =>
  ({ seen }, pick) => {
    const { able: fit, all } = parts(seen, able)
    const part = willing(fit, all, pick)
    return part ? make(part, pick >> 4) : null
  }

const any = () => true
const trainer = (member: Member) => member.role === 'trainer'
const partner = (member: Member) => member.role !== 'learner'
const unasked = (member: Member) => member.agreedAt === null
const exercise = { signs: ['ase-a', 'ase-e'] }
const grades = ['again', 'hard', 'good', 'easy']

const ask = (show: boolean) =>
  byMember(unasked, ({ practiceId, member }) =>
    press(answerAsk, personOf(member.accountId), { practiceId, show }),
  )

/** Everything a member of a practice can press. */
export const practice: Record<string, Plan> = {
  show: ask(true),
  notNow: ask(false),
  leavePractice: byMember(any, ({ practiceId, member }) =>
    press(leavePractice, personOf(member.accountId), { practiceId }),
  ),
  next: byMember(trainer, ({ practiceId, member }, pick) =>
    press(nextLearner, personOf(member.accountId), {
      practiceId,
      pick: pick % 2 ? exercise : null,
      note: pick % 3 ? null : 'Thumb beside the fist.',
    }),
  ),
  verdict: byMember(partner, ({ practiceId, member }, pick) =>
    press(giveVerdict, personOf(member.accountId), {
      practiceId,
      sign: pick % 5 ? 'ase-a' : 'ase-c',
      grade: chosen(grades, pick >> 3)!,
      off: pick % 2 ? ['movement'] : [],
      about: pick % 7 ? 'partner' : 'third',
    }),
  ),
  assign: byMember(trainer, ({ practiceId, member }) =>
    press(assign, personOf(member.accountId), { practiceId, pick: exercise, note: null }),
  ),
  message: byMember(any, ({ practiceId, member }) =>
    press(sendMessage, personOf(member.accountId), { practiceId, text: 'Once more?' }),
  ),
  wrong: byMember(any, ({ practiceId, member }, pick) =>
    press(somethingWrong, personOf(member.accountId), {
      practiceId,
      block: pick % 3 === 0,
      text: pick % 2 ? 'They pointed at me.' : '',
      about: pick % 5 ? 'partner' : 'third',
    }),
  ),
}

/** "Something is wrong" pressed on the look back, when the practice is over. */
export const wrongAfterwards: Plan = ({ seen }, pick) => {
  const ended = seen.practices.filter((one) => one.state === 'ended')
  const over = chosen(ended, pick)
  const member = over && chosen(over.members, pick >> 2)
  return over && member
    ? press(somethingWrong, personOf(member.accountId), {
        practiceId: over.id,
        block: pick % 2 === 0,
        text: '',
      })
    : null
}
