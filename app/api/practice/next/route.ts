import { nextLearner } from '@/lib/matching/next-learner'
import { post } from '../../reply'

export const POST = post(nextLearner)
