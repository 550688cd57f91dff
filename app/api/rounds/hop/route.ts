import { hop } from '@/lib/rounds/hop'
import { post } from '../../reply'
import { straight } from '../../straight'

export const POST = straight('/api/rounds/hop', post(hop))
