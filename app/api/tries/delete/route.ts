import { deleteTry } from '@/lib/tries/delete-try'
import { post } from '../../reply'

export const POST = post(deleteTry)
