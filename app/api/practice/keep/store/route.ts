import { storeKept } from '@/lib/practice/kept/store-kept'
import { post } from '../../../reply'

export const POST = post(storeKept)
