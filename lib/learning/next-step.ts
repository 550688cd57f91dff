import type { Step } from '@/lib/content/steps'

export type Place = { at: 'step'; slug: string } | { at: 'checkpoint' }

/** Where a learner is in a segment. Without progress, or when their step is gone from the course, at its start. */
export function placeIn(steps: Step[], progress: { stepSlug: string | null } | null): Place {
  const first = steps[0]
  if (!first) return { at: 'checkpoint' }
  if (!progress) return { at: 'step', slug: first.id }
  if (progress.stepSlug === null) return { at: 'checkpoint' }
  const found = steps.find((step) => step.id === progress.stepSlug)
  return { at: 'step', slug: (found ?? first).id }
}

/** What follows a step: the next one, and after the last the checkpoint. */
export function afterStep(steps: Step[], slug: string): Place {
  const next = steps[steps.findIndex((step) => step.id === slug) + 1]
  return next ? { at: 'step', slug: next.id } : { at: 'checkpoint' }
}

/** The signs of the steps reached so far, in teaching order: what an early ticket is about. */
export function signsReached(steps: Step[], slug: string | null, signs: (step: Step) => string[]): string[] {
  const last = slug === null ? steps.length - 1 : steps.findIndex((step) => step.id === slug)
  return [...new Set(steps.slice(0, last + 1).flatMap(signs))]
}
