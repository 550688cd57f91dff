import { declineOffer } from '@/lib/matching/decline-offer'
import { post } from '../../reply'

export const POST = post(declineOffer)
