import { saveSet } from '@/lib/trainers/save-set'
import { post } from '../../reply'

export const POST = post(saveSet)
