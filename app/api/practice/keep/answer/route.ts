import { answerKeep } from '@/lib/practice/kept/keep'
import { post } from '../../../reply'

export const POST = post(answerKeep)
