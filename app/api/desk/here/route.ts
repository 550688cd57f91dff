import { sayHere } from '@/lib/matching/say-here'
import { post } from '../../reply'

export const POST = post(sayHere)
