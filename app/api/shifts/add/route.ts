import { addShift } from '@/lib/trainers/add-shift'
import { post } from '../../reply'

export const POST = post(addShift)
