import { comeBack } from '@/lib/rounds/come-back'
import { post } from '../../reply'

export const POST = post(comeBack)
