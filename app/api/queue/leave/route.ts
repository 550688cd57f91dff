import { leaveQueue } from '@/lib/matching/leave-queue'
import { post } from '../../reply'

export const POST = post(leaveQueue)
