import { changeWant } from '@/lib/matching/change-want'
import { post } from '../../reply'

export const POST = post(changeWant)
