import { acceptOffer } from '@/lib/matching/accept-offer'
import { post } from '../../reply'
import { straight } from '../../straight'

export const POST = straight('/api/offers/accept', post(acceptOffer))
