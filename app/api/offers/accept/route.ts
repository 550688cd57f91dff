import { acceptOffer } from '@/lib/matching/accept-offer'
import { post } from '../../reply'

export const POST = post(acceptOffer)
