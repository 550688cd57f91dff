import { openRounds } from '@/lib/rounds/open-rounds'
import { post } from '../../reply'

export const POST = post(openRounds)
