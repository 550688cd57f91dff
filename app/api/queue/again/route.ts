import { queueAgain } from '@/lib/matching/queue-again'
import { post } from '../../reply'

export const POST = post(queueAgain)
