import { setWish } from '@/lib/tries/set-wish'
import { post } from '../../reply'

export const POST = post(setWish)
