import type { Want } from '@/lib/matching/messages'

/** In the order in which they are offered. */
export const wants = ['anyone', 'trainer', 'peer'] as const satisfies readonly Want[]
