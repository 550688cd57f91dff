import { signOutEverywhere } from '@/lib/accounts/sign-out'
import { post } from '../../reply'

export const POST = post(signOutEverywhere)
