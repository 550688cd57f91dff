import { readTries } from '@/lib/tries/read-tries'
import { get } from '../reply'

export const GET = get(readTries)
