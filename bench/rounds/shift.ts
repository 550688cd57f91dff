import { giveExercise } from '@/lib/caseload/give-exercise'
import { leaveQueue } from '@/lib/matching/leave-queue'
import { lookNow } from '@/lib/matching/queries'
import { sweep } from '@/lib/matching/sweep'
import { db } from '@/lib/infra/db'
import { moveAssignment } from '@/lib/learning/move-assignment'
import { answerAsk } from '@/lib/practice/answer-ask'
import { giveVerdict } from '@/lib/practice/give-verdict'
import type { Agenda } from '../day/clock'
import type { House } from '../day/house'
import { closePage, renewAll, type Person } from '../day/people'
import { quiet } from '../day/quiet'
import { assume } from './assumptions'
import { keepFilms, planFilms, unseen } from './films'
import type { Order } from './one-shift'
import type { Pupil } from './pupil'

/** Where a trainer's time goes, in seconds. */
export type Spent = {
  meeting: number
  watching: number
  looking: number
  correcting: number
  standingBy: number
  between: number
}

const renewEvery = 20_000

/** What both ways of teaching are made of: time that passes, meetings, signs that are looked at. */
export class Shift {
  readonly pupils: Pupil[] = []
  readonly spent: Spent = { meeting: 0, watching: 0, looking: 0, correcting: 0, standingBy: 0, between: 0 }
  served = 0
  verdicts = 0
  meetings = 0
  tries = 0

  constructor(
    readonly house: House,
    readonly agenda: Agenda,
    readonly trainer: Person,
    private readonly setLastSwept: () => Promise<unknown>,
    private readonly order: Pick<Order, 'hop' | 'steps'>,
  ) {}

  /** Lets so many seconds pass: pages stay open, timers run, exercises are finished. */
  async pass(seconds: number, on: keyof Spent): Promise<void> {
    this.spent[on] += seconds
    const until = this.agenda.now + Math.round(seconds * 1000)
    while (this.agenda.now < until) {
      await this.agenda.moveTo(Math.min(until, this.agenda.now + renewEvery))
      await renewAll([this.trainer, ...this.pupils.map(({ person }) => person)])
      await this.setLastSwept()
      await sweep()
      await quiet()
      for (const pupil of this.pupils) {
        await keepFilms(pupil, this.agenda.now)
        await this.finishExercise(pupil)
      }
    }
  }

  private async finishExercise(pupil: Pupil): Promise<void> {
    if (!pupil.exercise || pupil.aloneUntil > this.agenda.now) return
    const { exercise: id, person } = pupil
    pupil.exercise = null
    await this.house.press(person, (call) => moveAssignment(call, 'done'), { id })
    this.goOnDrilling(pupil)
  }

  /** With nothing else to do a learner drills what is due and was not tried since. */
  goOnDrilling(pupil: Pupil): void {
    planFilms(pupil, unseen(pupil), this.agenda.now, this.order.steps)
  }

  /** The learner opens what was picked for them and is at it for a while; who shows their tries keeps one of each sign. */
  async startExercise(pupil: Pupil, signs = pupil.due): Promise<void> {
    const given = await db().assignment.findFirstOrThrow({
      where: { learnerId: pupil.person.id, state: { in: ['given', 'seen'] } },
      orderBy: { createdAt: 'desc' },
    })
    await this.house.press(pupil.person, (call) => moveAssignment(call, 'started'), { id: given.id })
    pupil.exercise = given.id
    pupil.aloneUntil = this.agenda.now + this.exerciseLength(signs) * 1000
    planFilms(pupil, signs, this.agenda.now, this.order.steps)
  }

  /** Seconds for an exercise of these signs. */
  exerciseLength(signs: string[]): number {
    return signs.length * this.order.steps * assume.stepLength
  }

  /** Who waits to be visited stands ready in the room for it. */
  async standReady({ person }: Pupil): Promise<void> {
    const now = await lookNow({ actor: person, tab: person.tab })
    const room = now.rounds?.room ?? now.ticket?.room
    if (room) await this.house.enter(person, room.id)
  }

  /** Both come into the room, the one who must says "Show me", and they greet. False when it did not become live. */
  async meet(practiceId: string, pupil: Pupil): Promise<boolean> {
    this.meetings++
    const practice = await db().practice.findUniqueOrThrow({
      where: { id: practiceId },
      include: { members: true },
    })
    const asked = practice.members.some((one) => one.accountId === pupil.person.id && !one.agreedAt)
    if (asked) {
      await this.pass(assume.saysShowMe, 'meeting')
      await this.house.press(pupil.person, answerAsk, { practiceId, show: true })
    }
    await this.house.enter(this.trainer, practice.roomId)
    await this.house.enter(pupil.person, practice.roomId)
    await this.pass(this.order.hop, 'meeting')
    const { state } = await db().practice.findUniqueOrThrow({ where: { id: practiceId } })
    if (state === 'live') await this.pass(assume.hello, 'meeting')
    return state === 'live'
  }

  /** Every one of these signs is looked at and judged once; due next are those that went wrong, and what was not looked at. */
  async lookAtSigns(practiceId: string, pupil: Pupil, signs = pupil.due): Promise<void> {
    const again: string[] = []
    for (const sign of signs) {
      await this.pass(assume.looks, 'looking')
      const left = pupil.wrong.get(sign)!
      const said = { practiceId, sign, grade: left > 0 ? 'again' : 'good', off: [] }
      const given = await this.house.press(this.trainer, giveVerdict, said)
      if (!given) throw new Error(`A verdict was refused: ${JSON.stringify(this.house.refused)}`)
      pupil.verdicts++
      if (left === 0) continue
      pupil.wrong.set(sign, left - 1)
      again.push(sign)
      pupil.again.set(sign, (pupil.again.get(sign) ?? 0) + 1)
      await this.pass(assume.corrects, 'correcting')
    }
    pupil.due = pupil.due.filter((sign) => !signs.includes(sign) || again.includes(sign))
    for (const sign of signs) pupil.unseen.delete(sign)
  }

  /** After their tries were looked at: an exercise with what went wrong, by one press; or all is well. */
  async sendOff(pupil: Pupil, signs: string[]): Promise<void> {
    if (signs.length > 0) {
      await this.pass(assume.judges, 'between')
      const what = { learnerIds: [pupil.person.id], pick: { signs }, note: null }
      if (await this.house.press(this.trainer, giveExercise, what)) await this.startExercise(pupil, signs)
    } else if (pupil.due.length === 0) await this.goHome(pupil)
  }

  /** Served: every sign of the segment has a verdict, and the last one is good. */
  async goHome(pupil: Pupil): Promise<void> {
    this.served++
    this.verdicts += pupil.verdicts
    this.pupils.splice(this.pupils.indexOf(pupil), 1)
    const ticket = { accountId: pupil.person.id, state: { not: 'closed' } } as const
    const waits = await db().ticket.findFirst({ where: ticket })
    if (waits) await this.house.press(pupil.person, leaveQueue, { ticketId: waits.id })
    await closePage(pupil.person)
  }
}
