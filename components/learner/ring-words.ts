import type { StageMode } from './stage-mode'

/** What is worth ringing for: somebody comes, somebody asks, somebody waits for "Show me". Null for all else. */
export function ringWords(mode: StageMode): { what: 'coming' | 'proposal' | 'ask'; alias: string } | null {
  switch (mode.kind) {
    case 'coming':
      return { what: 'coming', alias: mode.offer.partner.alias }
    case 'proposal':
      return mode.offer.confirmed ? null : { what: 'proposal', alias: mode.offer.partner.alias }
    case 'ask':
      return { what: 'ask', alias: mode.practice.partner.alias }
    case 'lesson':
    case 'checkpoint':
    case 'elsewhere':
    case 'waiting':
    case 'held':
    case 'preparing':
    case 'live':
    case 'summary':
      return null
  }
}
