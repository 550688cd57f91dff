import { pickTicket } from '@/lib/matching/pick-ticket'
import { post } from '../../reply'

export const POST = post(pickTicket)
