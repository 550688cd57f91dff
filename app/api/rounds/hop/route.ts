import { hop } from '@/lib/rounds/hop'
import { post } from '../../reply'

export const POST = post(hop)
