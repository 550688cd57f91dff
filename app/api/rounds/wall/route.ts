import { readWall } from '@/lib/rounds/read-wall'
import { get } from '../../reply'

export const GET = get(readWall)
