import { deleteAccount } from '@/lib/leaving/delete-account'
import { post } from '../../reply'

export const POST = post(deleteAccount)
