import { postsNear } from '@/lib/community/read-posts'
import { get } from '../../reply'

/** `?signs=` ids, comma between them: what others ask about them. */
export const GET = get(postsNear)
