import type { Grants } from '@/lib/infra/livekit'

/**
 * What everybody in a two-way practice may do: be seen and see. Nobody sends data (text goes through our own rows,
 * which a reload does not lose) and nobody is hidden.
 */
export const twoWay: Grants = { publish: true, subscribe: true }
