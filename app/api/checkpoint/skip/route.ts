import { skipCheckpoint } from '@/lib/learning/finish-checkpoint'
import { post } from '../../reply'

export const POST = post(skipCheckpoint)
