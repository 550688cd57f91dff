import { mintToken } from '@/lib/practice/mint-token'
import { post } from '../../reply'

export const POST = post(mintToken)
