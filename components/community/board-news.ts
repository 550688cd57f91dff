import type { Now } from '@/lib/matching/messages'

/** What of a look makes a page of the board old. */
export const boardNews = (now: Now) => [now.board, now.offer?.id, now.practice?.id]
