import { readGiving } from '@/lib/caseload/read-giving'
import { get } from '../../reply'

export const GET = get(readGiving)
