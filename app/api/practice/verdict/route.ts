import { giveVerdict } from '@/lib/practice/give-verdict'
import { post } from '../../reply'

export const POST = post(giveVerdict)
