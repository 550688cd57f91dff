import type { Work } from '@/lib/infra/command'
import { removeUploads } from '@/lib/infra/upload-files'

const atOnce = 100

type Which =
  | { accountId: string; uploadId: string }
  | { accountId: string; uploadId: { in: string[] } }
  | { expiresAt: { lte: Date } }

/** Removes kept tries that match, with their films, at most 100 at once. Gives how many. */
export async function removeTries({ tx, tell, after }: Work, which: Which): Promise<number> {
  const gone = await tx.attemptClip.findMany({ where: which, include: { upload: true }, take: atOnce })
  if (gone.length === 0) return 0
  const films = gone.map(({ upload }) => upload)
  await tx.upload.deleteMany({ where: { id: { in: films.map(({ id }) => id) } } })
  tell(...gone.map(({ accountId }) => `account:${accountId}` as const))
  after(() => removeUploads(films))
  return gone.length
}
