import { deleteQuestion } from '@/lib/questions/delete-question'
import { post } from '../../reply'

export const POST = post(deleteQuestion)
