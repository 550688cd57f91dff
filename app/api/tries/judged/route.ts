import { seeJudged } from '@/lib/tries/see-judged'
import { post } from '../../reply'

export const POST = post(seeJudged)
