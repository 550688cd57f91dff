import { replyToPost } from '@/lib/community/reply-to-post'
import { post } from '../../reply'

export const POST = post(replyToPost)
