import type { Actor } from '@/lib/accounts/actor'
import { replyToPost } from '@/lib/community/reply-to-post'
import { writePost } from '@/lib/community/write-post'
import type { Reportable } from '@/lib/community/messages'
import { newKey, segmentId } from '@/tests/support/people'

export const mAndN = ['ase-m', 'ase-n']

/** A post on the board about M and N, changed by `more`. Gives its id. */
export async function posted(actor: Actor, more: object = {}): Promise<string> {
  const input = {
    ...{ key: newKey(), segment: segmentId, stepSlug: 'watch-c', signs: mAndN },
    ...{ text: 'M and N look the same to me', clip: null },
    ...more,
  }
  return (await writePost({ actor, input })).postId
}

export async function replied(actor: Actor, id: string, more: object = {}): Promise<string> {
  const input = { key: newKey(), id, text: 'Count the fingers.', clip: null, ...more }
  return (await replyToPost({ actor, input })).replyId
}

export const press = (id: string, more: object = {}) => ({ key: newKey(), id, ...more })

/** A report of what somebody said, changed by `more`. */
export const complaint = (what: Reportable, id: string, more: object = {}) =>
  press(id, { what, reason: 'unkind', text: '', block: false, ...more })
