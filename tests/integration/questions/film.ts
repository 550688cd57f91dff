import { receivePart } from '@/lib/questions/receive-part'
import type { Actor } from '@/lib/accounts/actor'
import { newKey } from '@/tests/support/people'

/** Bytes that begin as a WebM film does. */
export function film(size = 2_000): Buffer {
  const bytes = Buffer.alloc(size, 7)
  bytes.writeUInt32BE(0x1a45dfa3)
  return bytes
}

/** Sends a film whole. Gives what a question or an answer names it by. */
export async function sent(actor: Actor, bytes = film()) {
  const id = newKey()
  await receivePart({ actor, input: { key: id, from: 0 }, part: bytes })
  return { id, bytes: bytes.length }
}
