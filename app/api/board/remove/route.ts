import { removeSaid } from '@/lib/community/remove-said'
import { post } from '../../reply'

export const POST = post(removeSaid)
