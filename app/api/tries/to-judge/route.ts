import { readToJudge } from '@/lib/tries/read-to-judge'
import { get } from '../../reply'

export const GET = get(readToJudge)
