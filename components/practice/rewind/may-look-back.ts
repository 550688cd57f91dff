import type { PracticeNow } from '@/lib/matching/messages'

/** Whose picture is looked back at: the learner's, with their trainer. Null where nobody's is: peers, three, a recording. */
export function lookedAt(practice: PracticeNow | null): 'own' | 'partner' | null {
  if (!practice || practice.third || practice.state.kind !== 'live') return null
  if (!practice.agreed || !practice.partner.agreed || practice.partner.recording) return null
  if (practice.role === 'trainer') return 'partner'
  return practice.role === 'learner' ? 'own' : null
}
