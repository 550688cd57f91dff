import { sayCamera } from '@/lib/practice/script/say-camera'
import { post } from '../../../reply'

export const POST = post(sayCamera)
