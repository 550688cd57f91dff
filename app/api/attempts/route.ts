import { recordAttempt } from '@/lib/learning/record-attempt'
import { post } from '../reply'

export const POST = post(recordAttempt)
