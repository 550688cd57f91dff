import { durations } from '@/lib/durations'
import { waited, type OnDuty, type Scene, type WaitingTicket } from './scene'

/** One sign language, two people, nothing between them. Region never bars a trainer, and a trainer fits every level. */
export function trainerFits(scene: Scene, ticket: WaitingTicket, trainer: OnDuty): boolean {
  return (
    trainer.language === ticket.language &&
    trainer.accountId !== ticket.accountId &&
    !scene.apart(ticket.accountId, trainer.accountId)
  )
}

const wantsOwn = (scene: Scene, ticket: WaitingTicket, trainer: OnDuty) =>
  ticket.want !== 'peer' &&
  ticket.lastTrainerId === trainer.accountId &&
  waited(scene, ticket) < durations.stickyFor

/**
 * Sorts free trainers who fit a ticket: who let offers go to waste comes last; its last trainer comes first, in its
 * first seconds; another's last trainer is left to that other one if there is a choice; then the same region, for a
 * while; then who served least recently.
 */
export function rankTrainers(scene: Scene, ticket: WaitingTicket, trainers: OnDuty[]): OnDuty[] {
  const others = scene.tickets.filter((one) => one.id !== ticket.id)
  const near = waited(scene, ticket) < durations.otherRegionAfter && ticket.region !== null
  const rank = (trainer: OnDuty) => [
    Number(trainer.askedLast),
    Number(!wantsOwn(scene, ticket, trainer)),
    Number(others.some((one) => wantsOwn(scene, one, trainer))),
    Number(near && trainer.region !== ticket.region),
    trainer.lastServedAt?.getTime() ?? 0,
  ]
  return trainers
    .map((trainer) => ({ trainer, key: rank(trainer) }))
    .sort((a, b) => a.key.map((one, i) => one - b.key[i]!).find((gap) => gap !== 0) ?? 0)
    .map(({ trainer }) => trainer)
}

/**
 * True while a ticket lets other trainers be, since its last trainer is nearly free. Only in its first seconds and
 * only while nobody else wants a trainer: nobody is overtaken and no older ticket waits for it.
 */
export function waitsForOwn(scene: Scene, ticket: WaitingTicket): boolean {
  const alone = scene.tickets.every((one) => one.id === ticket.id || one.want === 'peer')
  return (
    alone &&
    scene.onDuty.some(
      (trainer) =>
        trainer.soon &&
        !trainer.free &&
        !trainer.askedLast &&
        wantsOwn(scene, ticket, trainer) &&
        trainerFits(scene, ticket, trainer),
    )
  )
}
