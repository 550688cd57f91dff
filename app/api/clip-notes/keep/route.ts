import { keepClipNote } from '@/lib/clip-notes/keep-clip-note'
import { post } from '../../reply'

export const POST = post(keepClipNote)
