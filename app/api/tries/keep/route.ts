import { keepTry } from '@/lib/tries/keep-try'
import { post } from '../../reply'

export const POST = post(keepTry)
