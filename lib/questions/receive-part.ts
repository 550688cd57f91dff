import { z } from 'zod'
import type { Actor } from '@/lib/accounts/actor'
import { counts } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { parse } from '@/lib/infra/parse'
import { inTransaction, lockAccounts, type Tx } from '@/lib/infra/transaction'
import { filmFormat, uploadPath, writePart } from '@/lib/infra/upload-files'

const input = z.object({ key: z.uuid(), from: z.coerce.number().int().min(0) })

/**
 * Takes the next part of a film. What came before, and is sent once more, changes nothing: the answer always says how
 * many bytes are here, and the browser goes on from there.
 * @param part at most `counts.uploadPart` bytes, which belong `from` bytes into the film
 * @throws DomainError `invalid` (no film, too large), `limit` (too many begun), `not-found` (somebody else's)
 */
export async function receivePart({
  actor,
  input: raw,
  part,
}: {
  actor: Actor
  input: unknown
  part: Uint8Array
}): Promise<{ received: number }> {
  const { key, from } = parse(input, raw)
  return inTransaction(async (tx) => {
    const upload = await begin(tx, actor.id, key, part)
    if (from !== upload.bytes || upload.attachedAt || part.byteLength === 0) return { received: upload.bytes }
    const received = from + part.byteLength
    if (received > counts.uploadBytes) throw new DomainError('invalid', 'upload-big')
    await writePart(uploadPath(upload), from, part)
    await tx.upload.update({ where: { id: key }, data: { bytes: received } })
    return { received }
  })
}

/** Finds the film and locks it; the first part makes it. */
async function begin(tx: Tx, ownerId: string, id: string, part: Uint8Array) {
  const lock = () => tx.$queryRaw`select 1 from "Upload" where "id" = ${id}::uuid for update`
  await lock()
  const known = await tx.upload.findUnique({ where: { id } })
  if (known && known.ownerId !== ownerId) throw new DomainError('not-found', 'no-upload')
  if (known) return known
  const format = filmFormat(part)
  if (!format) throw new DomainError('invalid', 'upload-type')
  await lockAccounts(tx, [ownerId])
  if ((await tx.upload.count({ where: { ownerId, attachedAt: null } })) >= counts.looseUploads)
    throw new DomainError('limit', 'too-many-uploads')
  await tx.$executeRaw`
    insert into "Upload" ("id", "ownerId", "format") values (${id}::uuid, ${ownerId}::uuid, ${format})
    on conflict ("id") do nothing`
  await lock()
  const begun = await tx.upload.findUniqueOrThrow({ where: { id } })
  if (begun.ownerId !== ownerId) throw new DomainError('not-found', 'no-upload')
  return begun
}

/** Says how many bytes of a film are here: 0 when none of it came yet. */
export async function readReceived({
  actor,
  input: raw,
}: {
  actor: Actor
  input: unknown
}): Promise<{ received: number }> {
  const { key } = parse(input.pick({ key: true }), raw)
  const upload = await db().upload.findFirst({ where: { id: key, ownerId: actor.id } })
  return { received: upload?.bytes ?? 0 }
}
