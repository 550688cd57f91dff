import { setDuty } from '@/lib/matching/set-duty'
import { post } from '../../reply'

export const POST = post(setDuty)
