import { joinQueue } from '@/lib/matching/join-queue'
import { post } from '../../reply'

export const POST = post(joinQueue)
