import { dealCard } from '@/lib/practice/script/deal-card'
import { post } from '../../../reply'

export const POST = post(dealCard)
