import type { PracticeNow } from '@/lib/matching/messages'

/**
 * Which sign's model may be shown to both: any (undefined) with a trainer; between two peers with cards only the card
 * that both have seen, or a model would tell what is to be read; none (null) while a third one is there, or a recording.
 */
export function sharableIn(
  practice: Pick<PracticeNow, 'role' | 'partner' | 'third' | 'script'> | null,
): string | null | undefined {
  if (!practice || practice.partner.recording || (practice.third && !practice.third.left)) return null
  if (practice.role !== 'peer') return undefined
  const state = practice.script?.state
  return state?.kind === 'truth' ? state.card.sign : null
}
