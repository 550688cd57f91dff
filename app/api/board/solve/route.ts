import { solvePost } from '@/lib/community/solve-post'
import { post } from '../../reply'

export const POST = post(solvePost)
