import { z } from 'zod'
import { durations } from '@/lib/durations'
import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { parse } from '@/lib/infra/parse'
import { readNow } from '@/lib/infra/transaction'
import { hashPassword, passwordFits } from './passwords'
import { slowDown } from './slow-down'

const signInInput = z.object({
  alias: z.string().trim().min(1).max(100),
  password: z.string().min(1).max(200),
})
const demoInput = z.object({ demo: z.string().min(1).max(30) })

export type SignedIn = { signInId: string; accountId: string; alias: string }

/**
 * Opens a sign-in: by alias and password or, in demo mode, by the name of a demo account alone.
 * Unknown alias and wrong password give the same answer after the same work.
 * @throws DomainError `forbidden` (wrong), `limit` (too many tries), `invalid`
 */
export async function signIn({ input }: { input: unknown }): Promise<SignedIn> {
  const demo = demoInput.safeParse(input)
  if (demo.success) return signInDemo(demo.data.demo)
  const { alias, password } = parse(signInInput, input)
  slowDown(alias.toLowerCase())
  const account = await db().account.findUnique({ where: { aliasKey: alias.toLowerCase() } })
  const stored = account?.passwordHash ?? (await hashOfNobody())
  const fits = await passwordFits(stored, password)
  if (!account || !fits || account.recording)
    throw new DomainError('forbidden', 'sign-in-wrong', { field: 'password' })
  return open(account)
}

async function signInDemo(alias: string): Promise<SignedIn> {
  const account = env().demo
    ? await db().account.findUnique({
        where: { aliasKey: alias.toLowerCase(), demo: true, recording: false },
      })
    : null
  if (!account) throw new DomainError('forbidden', 'no-demo')
  return open(account)
}

async function open(account: { id: string; alias: string }): Promise<SignedIn> {
  const expiresAt = new Date((await readNow()).getTime() + durations.signIn)
  const row = await db().signIn.create({ data: { accountId: account.id, expiresAt } })
  return { signInId: row.id, accountId: account.id, alias: account.alias }
}

let nobody: Promise<string> | undefined
const hashOfNobody = () => (nobody ??= hashPassword(crypto.randomUUID()))
