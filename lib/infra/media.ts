import { join } from 'node:path'
import { env } from './env'

/** Gives the folder that a kind of media file lives in. */
export function mediaFolder(kind: 'clips' | 'questions'): string {
  return join(env().HANDOVER_HOME, 'media', kind)
}
