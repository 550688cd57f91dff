import pino from 'pino'
import { onePerProcess } from './one-per-process'
import { env } from './env'

/** Gives the process's logger. Tokens, cookies and passwords are blanked. */
export function logger() {
  return onePerProcess('logger', () =>
    pino({
      level: env().LOG_LEVEL,
      redact: ['token', '*.token', 'cookie', '*.cookie', 'password', '*.password', 'authorization'],
    }),
  )
}
