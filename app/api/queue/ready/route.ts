import { imReady } from '@/lib/matching/im-ready'
import { post } from '../../reply'

export const POST = post(imReady)
