import { readAssignable } from '@/lib/practice/read-assignable'
import { get } from '../../reply'

export const GET = get(readAssignable)
