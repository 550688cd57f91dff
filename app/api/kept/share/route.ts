import { shareKept } from '@/lib/practice/kept/own-kept'
import { post } from '../../reply'

export const POST = post(shareKept)
