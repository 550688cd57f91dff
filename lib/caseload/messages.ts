import type { Assignable, SignNeed } from '@/lib/practice/messages'

/** What a trainer can give outside a practice, and to whom; with each learner, the signs that are weak now. */
export type Giving = Assignable & { learners: { id: string; alias: string; weak: SignNeed[] }[] }
