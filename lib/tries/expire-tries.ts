import { work } from '@/lib/infra/command'
import { removeTries } from './remove-tries'

/** Deletes tries that were kept long enough, with their films. */
export async function expireTries(): Promise<void> {
  await work((w) => removeTries(w, { expiresAt: { lte: w.now } }))
}
