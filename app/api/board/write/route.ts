import { writePost } from '@/lib/community/write-post'
import { post } from '../../reply'

export const POST = post(writePost)
