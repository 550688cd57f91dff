import { hash, verify } from '@node-rs/argon2'

/** argon2id, 19 MiB, two passes: the least that OWASP's password storage sheet asks for. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

export const passwordFits = (stored: string, password: string): Promise<boolean> => verify(stored, password)
