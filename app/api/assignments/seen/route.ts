import { seeAssignments } from '@/lib/learning/see-assignments'
import { post } from '../../reply'

export const POST = post(seeAssignments)
