import { sendMessage } from '@/lib/practice/send-message'
import { post } from '../../reply'

export const POST = post(sendMessage)
