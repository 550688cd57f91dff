import { askQuestion } from '@/lib/questions/ask-question'
import { post } from '../../reply'

export const POST = post(askQuestion)
