import { saySigned } from '@/lib/practice/script/say-signed'
import { post } from '../../../reply'

export const POST = post(saySigned)
