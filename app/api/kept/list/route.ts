import { listKept } from '@/lib/practice/kept/read-kept'
import { get } from '../../reply'

export const GET = get(listKept)
