import { keepSaid } from '@/lib/community/keep-said'
import { post } from '../../reply'

export const POST = post(keepSaid)
