import { deleteClipNote } from '@/lib/clip-notes/delete-clip-note'
import { post } from '../../reply'

export const POST = post(deleteClipNote)
