import { changeRegion } from '@/lib/accounts/change-region'
import { readRegion } from '@/lib/accounts/read-region'
import { get, post } from '../../reply'

export const GET = get(readRegion)
export const POST = post(changeRegion)
