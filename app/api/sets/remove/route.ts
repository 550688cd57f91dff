import { removeSet } from '@/lib/trainers/remove-set'
import { post } from '../../reply'

export const POST = post(removeSet)
