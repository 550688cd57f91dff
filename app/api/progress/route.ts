import { moveProgress } from '@/lib/learning/move-progress'
import { post } from '../reply'

export const POST = post(moveProgress)
