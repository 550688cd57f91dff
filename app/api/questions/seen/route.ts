import { seeAnswer } from '@/lib/questions/see-answer'
import { post } from '../../reply'

export const POST = post(seeAnswer)
