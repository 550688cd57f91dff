import { judgeTry } from '@/lib/tries/judge-try'
import { post } from '../../reply'

export const POST = post(judgeTry)
