import { watchAuthor } from '@/lib/community/watch-author'
import { post } from '../../reply'

export const POST = post(watchAuthor)
