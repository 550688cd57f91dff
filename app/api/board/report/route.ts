import { reportSaid } from '@/lib/community/report-said'
import { post } from '../../reply'

export const POST = post(reportSaid)
