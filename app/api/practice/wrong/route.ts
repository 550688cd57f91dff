import { somethingWrong } from '@/lib/practice/something-wrong'
import { post } from '../../reply'

export const POST = post(somethingWrong)
