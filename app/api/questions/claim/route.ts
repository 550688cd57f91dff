import { claimQuestion } from '@/lib/questions/claim-question'
import { post } from '../../reply'

export const POST = post(claimQuestion)
