import { leavePractice } from '@/lib/practice/leave-practice'
import { post } from '../../reply'

export const POST = post(leavePractice)
