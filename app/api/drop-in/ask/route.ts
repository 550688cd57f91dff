import { askDropIn } from '@/lib/matching/drop-in/ask-drop-in'
import { post } from '../../reply'

export const POST = post(askDropIn)
