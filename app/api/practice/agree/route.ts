import { answerAsk } from '@/lib/practice/answer-ask'
import { post } from '../../reply'

export const POST = post(answerAsk)
