import { withdrawDropIn } from '@/lib/matching/drop-in/withdraw-drop-in'
import { post } from '../../reply'

export const POST = post(withdrawDropIn)
