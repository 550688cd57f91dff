import { seeReport } from '@/lib/organising/see-report'
import { post } from '../../reply'

export const POST = post(seeReport)
