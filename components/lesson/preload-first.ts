import { preload } from 'react-dom'
import { signsOf, type SignCard, type Step } from '@/lib/content/steps'

/** Fetches the first poster of a step ahead, so that the picture is there when the step begins. */
export function preloadFirst(step: Step | undefined, signs: Record<string, SignCard>): void {
  const first = step && signs[signsOf(step)[0] ?? '']
  if (first) preload(first.poster, { as: 'image' })
}
