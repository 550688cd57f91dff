import { acceptOffer } from '@/lib/matching/accept-offer'
import { declineOffer } from '@/lib/matching/decline-offer'
import { imReady } from '@/lib/matching/im-ready'
import { joinQueue } from '@/lib/matching/join-queue'
import { leaveQueue } from '@/lib/matching/leave-queue'
import { lookNow } from '@/lib/matching/queries'
import { queueAgain } from '@/lib/matching/queue-again'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { moveProgress } from '@/lib/learning/move-progress'
import { answerAsk } from '@/lib/practice/answer-ask'
import { leavePractice } from '@/lib/practice/leave-practice'
import { askQuestion } from '@/lib/questions/ask-question'
import { assume } from './assumptions'
import type { House } from './house'
import type { Seen } from './look'
import { closePage, openPage, type Person } from './people'
import type { Segments } from './segments'
import type { Watch } from './watch'

/** A learner's visit: steps, a checkpoint, perhaps the next segment. */
export class Learner {
  private ticketId: string | null = null
  private practice: { id: string; peer: boolean; over: boolean } | null = null
  private offered = false
  private heldPlanned = false
  private segment: number

  constructor(
    readonly person: Person,
    private readonly house: House,
    private readonly segments: Segments,
    private readonly watch: Watch,
    comesAt: number,
  ) {
    this.segment = Math.floor(person.lot.between(0, segments.length))
    house.agenda.at(comesAt, () => this.come())
  }

  private async come(): Promise<void> {
    await openPage(this.person)
    const known = this.segments.slice(0, this.segment)
    await db().progress.createMany({
      data: known.map(({ id }) => ({
        accountId: this.person.id,
        segmentId: id,
        checkpointHow: 'practice',
        updatedAt: new Date(this.house.agenda.now - 86_400_000),
      })),
    })
    await this.lesson()
  }

  /** Walks the steps at an even pace; some signs go wrong on the way. */
  private async lesson(): Promise<void> {
    const { id, steps, signs } = this.segments[this.segment]!
    const seconds = this.person.lot.lognormal(assume.lessonToCheckpoint)
    const each = seconds / steps.length
    for (const [number, stepSlug] of [...steps, null].entries())
      this.house.agenda.in(each * number, async () => {
        const before = steps[number - 1]
        if (before) await this.tried(id, before, signs[number % signs.length]!, each)
        await this.house.press(this.person, moveProgress, { segment: id, stepSlug })
        if (stepSlug !== null) return 'alone'
        await this.join()
      })
  }

  private async tried(segmentId: string, stepSlug: string, signId: string, seconds: number): Promise<void> {
    await db().attempt.create({
      data: {
        ...{ accountId: this.person.id, segmentId, stepSlug, signId, replays: 0 },
        outcome: this.person.lot.hit(assume.triesGoWrong) ? 'wrong' : 'right',
        ms: Math.round(seconds * 1000),
      },
    })
  }

  private async join(): Promise<void> {
    const { lot } = this.person
    const wanted = lot.pick(assume.want)
    const want = wanted === 'peer' && !this.person.adult ? 'anyone' : wanted
    const segment = this.segments[this.segment]!.id
    const joined = await this.house.press(this.person, joinQueue, { segment, stepSlug: null, want })
    if (joined) this.stand(joined.ticketId)
  }

  private stand(ticketId: string): void {
    const { lot } = this.person
    this.ticketId = ticketId
    const asks = lot.hit(assume.asksAQuestion)
    const silently = lot.hit(assume.leavesSilently)
    this.house.agenda.in(lot.exponential(assume.patienceMean), () => this.giveUp(ticketId, silently))
    this.house.agenda.in(durations.peerAfter / 1000 + 1.5, () => this.watch.atPeerTime(ticketId))
    this.house.agenda.in(durations.questionAfter / 1000 + 1, async () => {
      if (this.waits(ticketId)) {
        await this.watch.atQuestionTime(this.person)
        if (asks) this.house.agenda.in(5, () => this.ask(ticketId))
      }
      return 'alone'
    })
  }

  private waits = (ticketId: string) => this.ticketId === ticketId && !this.practice && !this.offered

  private async giveUp(ticketId: string, silently: boolean) {
    if (!this.waits(ticketId)) return 'alone' as const
    if (await this.staysSince(ticketId)) {
      this.house.agenda.in(assume.staysWhenSoon.longer, () => this.giveUp(ticketId, silently))
      return 'alone' as const
    }
    if (!silently) await this.house.press(this.person, leaveQueue, { ticketId })
    await closePage(this.person)
  }

  /** About to give up: does the page say that a trainer is nearly free? */
  private async staysSince(ticketId: string): Promise<boolean> {
    const { chance, within } = assume.staysWhenSoon
    if (!this.house.foresight || !this.person.here) return false
    const { ticket, at } = await lookNow({ actor: this.person, tab: this.person.tab })
    const near = ticket?.id === ticketId && ticket.soon && ticket.soon.at - at <= within * 1000
    return Boolean(near) && this.person.lot.hit(chance)
  }

  private async ask(ticketId: string): Promise<void> {
    if (!this.waits(ticketId)) return
    const segment = this.segments[this.segment]!.id
    await this.house.press(this.person, askQuestion, {
      segment,
      stepSlug: null,
      text: 'Is this right?',
      clip: null,
    })
    await this.house.press(this.person, leaveQueue, { ticketId })
    await closePage(this.person)
  }

  /** Sees who is open for an offer: a trainer is coming, or a peer who asks back. */
  seeOffer(offerId: string, role: 'learner' | 'peer'): void {
    this.offered = true
    if (role === 'learner' || !this.person.here) return
    const { lot } = this.person
    const [silent, declines] = [assume.peerSilent, assume.peerDeclines].map(lot.hit)
    const after = lot.lognormal(assume.peerAnswers)
    if (silent) return
    this.house.agenda.in(after, async () => {
      await this.house.press(this.person, declines ? declineOffer : acceptOffer, { offerId })
    })
  }

  seeNoOffer(): void {
    this.offered = false
  }

  seePractice({ id, roomId, members }: Seen['practices'][number]): void {
    const me = members.find((member) => member.accountId === this.person.id)!
    this.practice = { id, peer: me.role === 'peer', over: false }
    this.house.agenda.in(assume.pictureComes, () => this.house.enter(this.person, roomId))
    if (!me.asked) return
    const { lot } = this.person
    const show = lot.hit(assume.agreesToBeSeen)
    this.house.agenda.in(lot.lognormal(assume.peerAnswers), async () => {
      if (this.person.here) await this.house.press(this.person, answerAsk, { practiceId: id, show })
    })
  }

  /** Live: most stay until the end, a few leave first, a very few just go. */
  seeLive({ id, roomId }: Seen['practices'][number]): void {
    const { lot } = this.person
    const peer = this.practice?.peer ?? false
    const length = lot.lognormal(peer ? assume.peerPracticeLength : assume.practiceLength)
    const [goes, leaves] = [assume.learnerVanishes, assume.learnerLeavesFirst].map(lot.hit)
    if (goes)
      this.house.agenda.in(length / 2, async () => {
        if (this.practice?.id !== id || this.practice.over) return
        await this.house.vanish(this.person, roomId)
        await closePage(this.person)
      })
    else if (peer || leaves)
      this.house.agenda.in(peer ? length : length / 2, async () => {
        if (this.practice?.id === id && !this.practice.over)
          await this.house.press(this.person, leavePractice, { practiceId: id })
      })
  }

  seeEnd(practiceId: string): void {
    if (this.practice?.id === practiceId) this.practice.over = true
  }

  /** Sees the ticket: held, in line again, or closed. */
  async seeTicket({ id, state, held, why }: Seen['tickets'][number]): Promise<void> {
    if (id !== this.ticketId) return
    if (held && !this.heldPlanned && this.person.here) {
      this.heldPlanned = true
      this.house.agenda.in(this.person.lot.lognormal(assume.peerAnswers), async () => {
        this.heldPlanned = false
        await this.house.press(this.person, imReady, { ticketId: id })
      })
    }
    if (state === 'waiting' && this.practice?.over) this.practice = null
    if (state === 'closed') await this.goOn(why === 'served')
  }

  /** The ticket is closed: now a trainer, the next segment, or that was it. */
  private async goOn(served: boolean): Promise<void> {
    const { lot, here } = this.person
    const practice = this.practice
    this.ticketId = null
    this.practice = null
    if (!here) return
    if (!served) return closePage(this.person)
    if (practice?.peer && lot.hit(assume.thenATrainer)) {
      const again = await this.house.press(this.person, queueAgain, { practiceId: practice.id })
      if (again) return this.stand(again.ticketId)
    }
    if (!lot.hit(assume.anotherSegment) || this.segment + 1 >= this.segments.length)
      return closePage(this.person)
    this.segment++
    await this.lesson()
  }
}
