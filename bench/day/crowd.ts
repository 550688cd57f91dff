import type { Learner } from './learner'
import type { Seen } from './look'
import type { Trainer } from './trainer'
import type { Watch } from './watch'

/** Tells everybody what is new to them since the last look, as the live stream would. */
export class Crowd {
  private offers = new Set<string>()
  private practices = new Map<string, { live: boolean; who: string[] }>()

  constructor(
    private readonly trainers: Map<string, Trainer>,
    private readonly learners: Map<string, Learner>,
    private readonly watch: Watch,
  ) {}

  async react(seen: Seen): Promise<void> {
    await this.reactToPractices(seen)
    for (const ticket of seen.tickets) await this.learners.get(ticket.accountId)?.seeTicket(ticket)
    await this.reactToOffers(seen)
    for (const { accountId, state } of seen.duties) this.trainers.get(accountId)?.seeDuty(state)
  }

  private async reactToPractices(seen: Seen): Promise<void> {
    const open = new Set(seen.practices.map((practice) => practice.id))
    for (const [id, { who }] of [...this.practices]) {
      if (open.has(id)) continue
      this.practices.delete(id)
      for (const accountId of who) {
        this.learners.get(accountId)?.seeEnd(id)
        await this.trainers.get(accountId)?.seeEnd(id)
      }
    }
    for (const practice of seen.practices) {
      const who = practice.members.map((member) => member.accountId)
      const known = this.practices.get(practice.id)
      const people = who.flatMap((id) => this.trainers.get(id) ?? this.learners.get(id) ?? [])
      if (!known) for (const person of people) person.seePractice(practice)
      if (practice.state === 'live' && !known?.live) for (const person of people) person.seeLive(practice)
      this.practices.set(practice.id, { live: practice.state === 'live', who })
    }
  }

  private async reactToOffers(seen: Seen): Promise<void> {
    const asked = new Set(seen.offers.flatMap((offer) => offer.sides.map((side) => side.accountId)))
    for (const [id, learner] of this.learners) if (!asked.has(id)) learner.seeNoOffer()
    for (const offer of seen.offers) {
      if (this.offers.has(offer.id)) continue
      this.offers.add(offer.id)
      await this.watch.atOffer(offer)
      for (const { accountId, role } of offer.sides)
        if (role === 'trainer') this.trainers.get(accountId)?.seeOffer(offer.id, seen)
        else this.learners.get(accountId)?.seeOffer(offer.id, role)
    }
  }
}
