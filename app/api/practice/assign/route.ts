import { assign } from '@/lib/practice/assign'
import { post } from '../../reply'

export const POST = post(assign)
