import { saveLayout } from '@/lib/accounts/save-layout'
import { post } from '../../reply'

export const POST = post(saveLayout)
