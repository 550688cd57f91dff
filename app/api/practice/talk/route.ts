import { openTalk } from '@/lib/practice/open-talk'
import { post } from '../../reply'

export const POST = post(openTalk)
