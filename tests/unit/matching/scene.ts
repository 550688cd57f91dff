import type { OnDuty, Scene, WaitingTicket } from '@/lib/matching/scene'

export const now = new Date('2026-01-01T12:00:00Z')
let order = 0

export function ticket(id: string, more: Partial<WaitingTicket> & { waited?: number } = {}): WaitingTicket {
  const { waited = 1_000 - order++, ...rest } = more
  return {
    id,
    accountId: `account-${id}`,
    language: 'ase',
    adult: true,
    want: 'anyone',
    signs: ['a', 'b'],
    ...{ weak: [], due: [], level: 0, region: null, lastTrainerId: null, lastTrainerAt: null },
    queuedAt: new Date(+now - waited),
    proposed: false,
    ...rest,
  }
}

export const trainer = (accountId: string, more: Partial<OnDuty> = {}): OnDuty => ({
  accountId,
  language: 'ase',
  recording: false,
  ...{ free: true, soon: false, askedLast: false, region: null },
  lastServedAt: null,
  ...more,
})

export const scene = (
  tickets: WaitingTicket[],
  onDuty: OnDuty[],
  apart: Scene['apart'] = () => false,
): Scene => ({
  now,
  tickets: [...tickets].sort((a, b) => +a.queuedAt - +b.queuedAt),
  onDuty,
  apart,
  met: () => false,
})
