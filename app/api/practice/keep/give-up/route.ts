import { giveUpKeep } from '@/lib/practice/kept/give-up-keep'
import { post } from '../../../reply'

export const POST = post(giveUpKeep)
