import { wrapUp } from '@/lib/caseload/wrap-up'
import { post } from '../../reply'

export const POST = post(wrapUp)
