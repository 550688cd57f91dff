import { answerQuestion } from '@/lib/questions/answer-question'
import { post } from '../../reply'

export const POST = post(answerQuestion)
