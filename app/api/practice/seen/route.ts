import { seeSummary } from '@/lib/practice/see-summary'
import { post } from '../../reply'

export const POST = post(seeSummary)
