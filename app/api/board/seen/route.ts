import { seePost } from '@/lib/community/see-post'
import { post } from '../../reply'

export const POST = post(seePost)
