import { setQuietHours } from '@/lib/trainers/set-quiet-hours'
import { post } from '../../reply'

export const POST = post(setQuietHours)
