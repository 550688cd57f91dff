import { answerDropIn } from '@/lib/matching/drop-in/answer-drop-in'
import { post } from '../../reply'

export const POST = post(answerDropIn)
