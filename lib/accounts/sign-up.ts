import { DomainError } from '@/lib/errors'
import { db } from '@/lib/infra/db'
import { parse } from '@/lib/infra/parse'
import { isDouble } from '@/lib/infra/transaction'
import { hashPassword } from './passwords'
import { signUpInput } from './schemas'

/** The passwords people try first; all others are as good as their length. */
const tooCommon = /^(password|passwort|12345678|qwertyui|handover|iloveyou|11111111|letmein)\d*!?$/i

/**
 * Makes an account. Trainers are learners, too: they may try the lessons.
 * @throws DomainError `invalid` with the field, `conflict` when the alias is taken
 */
export async function signUp({ input }: { input: unknown }): Promise<{ accountId: string }> {
  const wanted = parse(signUpInput, input)
  if (tooCommon.test(wanted.password) || wanted.password.toLowerCase() === wanted.alias.toLowerCase())
    throw new DomainError('invalid', 'password-common', { field: 'password' })
  try {
    const account = await db().account.create({
      data: {
        alias: wanted.alias,
        aliasKey: wanted.alias.toLowerCase(),
        passwordHash: await hashPassword(wanted.password),
        roles: wanted.role === 'trainer' ? ['learner', 'trainer'] : ['learner'],
        adult: wanted.adult,
        region: wanted.region,
      },
    })
    return { accountId: account.id }
  } catch (error) {
    if (isDouble(error)) throw new DomainError('conflict', 'alias-taken', { field: 'alias' })
    throw error
  }
}
