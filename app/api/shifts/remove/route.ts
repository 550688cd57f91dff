import { removeShift } from '@/lib/trainers/remove-shift'
import { post } from '../../reply'

export const POST = post(removeShift)
