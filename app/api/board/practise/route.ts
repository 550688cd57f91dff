import { practiseFromPost } from '@/lib/matching/practise-from-post'
import { post } from '../../reply'

export const POST = post(practiseFromPost)
