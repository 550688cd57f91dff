import type { Grants } from '@/lib/infra/livekit'

/** What everybody in a room may do from the start: be seen and see. Nobody is hidden, and nobody sends data. */
export const twoWay: Grants = { publish: true, subscribe: true, data: false }

/**
 * The same in a live practice, whose members also move a shared clip by data. Text still goes through our own rows,
 * which a reload does not lose.
 */
export const inPractice: Grants = { ...twoWay, data: true }
