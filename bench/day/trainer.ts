import { acceptOffer } from '@/lib/matching/accept-offer'
import { declineOffer } from '@/lib/matching/decline-offer'
import { nextLearner } from '@/lib/matching/next-learner'
import { pickTicket } from '@/lib/matching/pick-ticket'
import { readForesight } from '@/lib/matching/read-foresight'
import { setDuty } from '@/lib/matching/set-duty'
import { leavePractice } from '@/lib/practice/leave-practice'
import { assume } from './assumptions'
import { at } from './clock'
import type { House } from './house'
import type { Seen } from './look'
import { closePage, openPage, type Person } from './people'

/** A volunteer: comes for one shift, answers, practises, presses Next, takes a short break now and then. */
export class Trainer {
  private onShift = false
  private resting = false
  private coming = false
  private busyWith: string | null = null

  constructor(
    readonly person: Person,
    private readonly house: House,
    shift: readonly [from: number, hours: number],
  ) {
    const late = person.lot.between(0, assume.latecomers) * 1000
    house.agenda.at(at(shift[0]) + late, () => this.begin())
    house.agenda.at(at(shift[0] + shift[1]), () => this.end())
  }

  private async begin(): Promise<void> {
    this.onShift = true
    await openPage(this.person)
    await this.duty('on')
  }

  /** Finishes the practice under way first. */
  private async end(): Promise<void> {
    if (await this.servesOneMore())
      return this.house.agenda.in(assume.waitsForForeseen.within, () => this.end())
    this.onShift = false
    if (!this.busyWith) await this.leave()
  }

  /** About to rest or go: does the desk say that somebody comes within a minute? */
  private async servesOneMore(): Promise<boolean> {
    const { chance, within } = assume.waitsForForeseen
    if (!this.house.foresight) return false
    const { now } = this.house.agenda
    const foreseen = await readForesight(this.person.id, new Date(now))
    return foreseen !== null && foreseen.firstAt - now <= within * 1000 && this.person.lot.hit(chance)
  }

  private async leave(): Promise<void> {
    await this.duty('off')
    await closePage(this.person)
  }

  private duty(state: 'on' | 'off' | 'break') {
    return this.house.press(this.person, setDuty, { state })
  }

  /** Looks at the desk: a break that came by itself ends with "I'm back". */
  seeDuty(state: 'off' | 'on' | 'break'): void {
    if (state !== 'break' || this.resting || this.coming || !this.onShift) return
    this.coming = true
    this.house.agenda.in(this.person.lot.lognormal(assume.backAfterMissed), async () => {
      this.coming = false
      if (this.onShift) await this.duty('on')
    })
  }

  /** Is asked. */
  seeOffer(offerId: string, seen: Seen): void {
    const { lot } = this.person
    const [silent, declines, picks] = [assume.trainerSilent, assume.trainerDeclines, assume.trainerPicks].map(
      lot.hit,
    )
    const after = lot.lognormal(assume.trainerAnswers)
    if (silent) return
    const asked = new Set(seen.offers.flatMap((offer) => offer.sides.map((side) => side.ticketId)))
    const other = seen.tickets.find(({ id, state, held }) => state === 'waiting' && !held && !asked.has(id))
    this.house.agenda.in(after, async () => {
      if (declines) await this.house.press(this.person, declineOffer, { offerId })
      else if (picks && other) await this.house.press(this.person, pickTicket, { ticketId: other.id })
      else await this.house.press(this.person, acceptOffer, { offerId })
    })
  }

  /** A practice is there: the picture comes. */
  seePractice({ id, roomId }: Seen['practices'][number]): void {
    this.busyWith = id
    this.house.agenda.in(assume.pictureComes, () => this.house.enter(this.person, roomId))
  }

  /** It is live: after a while, Next. */
  seeLive({ id }: Seen['practices'][number]): void {
    this.house.agenda.in(this.person.lot.lognormal(assume.practiceLength), () => this.next(id))
  }

  private async next(practiceId: string): Promise<void> {
    if (this.busyWith !== practiceId) return
    if (!this.onShift) {
      await this.house.press(this.person, leavePractice, { practiceId })
      return
    }
    const { lot } = this.person
    const rests = lot.hit(assume.shortBreak.chance) && !(await this.servesOneMore())
    if (rests) this.resting = true
    await this.house.press(this.person, nextLearner, { practiceId, pick: null, note: null })
    if (!rests) return
    await this.duty('break')
    this.house.agenda.in(assume.shortBreak.seconds, async () => {
      this.resting = false
      if (this.onShift) await this.duty('on')
    })
  }

  /** The practice is over, however it ended. */
  async seeEnd(practiceId: string): Promise<void> {
    if (this.busyWith !== practiceId) return
    this.busyWith = null
    if (!this.onShift) await this.leave()
  }
}
