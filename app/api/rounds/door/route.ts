import { standBy } from '@/lib/rounds/stand-by'
import { post } from '../../reply'

export const POST = post(standBy)
