import { pickSign } from '@/lib/practice/script/pick-sign'
import { post } from '../../../reply'

export const POST = post(pickSign)
