import { saveNote } from '@/lib/caseload/save-note'
import { post } from '../../reply'

export const POST = post(saveNote)
