import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { actorOf } from '@/lib/accounts/actor'
import { proposeAlias } from '@/lib/accounts/aliases'
import { actorOfCookies } from '@/lib/accounts/read-cookie'
import { giveRole } from '@/lib/accounts/give-role'
import { setPassword } from '@/lib/accounts/set-password'
import { signIn } from '@/lib/accounts/sign-in'
import { signOut, signOutEverywhere } from '@/lib/accounts/sign-out'
import { signUp } from '@/lib/accounts/sign-up'
import { renewLease } from '@/lib/accounts/streams'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { readNow } from '@/lib/infra/transaction'
import { later } from '@/tests/support/clock'

const password = 'three plain words'
const newcomer = (more: object = {}) => ({
  alias: `N${randomUUID().slice(0, 8)}`,
  password,
  adult: true,
  role: 'learner',
  ...more,
})

describe('signing up', () => {
  it('makes an account that can sign in, whatever the capitals', async () => {
    const input = newcomer()
    await signUp({ input })
    const { signInId } = await signIn({ input: { alias: input.alias.toUpperCase(), password } })
    expect(await actorOf(signInId)).toMatchObject({ alias: input.alias, roles: ['learner'], adult: true })
  })

  it('names the field and the reason when something is weak, taken or missing', async () => {
    const input = newcomer()
    await signUp({ input })
    const refused = (more: object) => expect(signUp({ input: newcomer(more) })).rejects
    await refused({ alias: input.alias.toLowerCase() }).toMatchObject({
      reason: 'alias-taken',
      more: { field: 'alias' },
    })
    await refused({ password: 'short' }).toMatchObject({
      reason: 'password-short',
      more: { field: 'password' },
    })
    await refused({ password: 'Password1' }).toMatchObject({ reason: 'password-common' })
    await refused({ password: 'x'.repeat(129) }).toMatchObject({ reason: 'password-long' })
    await refused({ alias: '<b>' }).toMatchObject({ reason: 'alias-letters', more: { field: 'alias' } })
    await refused({ adult: undefined }).toMatchObject({ code: 'invalid', more: { field: 'adult' } })
    await refused({ role: 'author' }).toMatchObject({ code: 'invalid', more: { field: 'role' } })
  })

  it('two who take one alias at once: one gets it, the other is told', async () => {
    const input = newcomer()
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => signUp({ input })))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ reason: 'alias-taken' })
  })

  it('proposes a kind animal that is free', async () => {
    const alias = await proposeAlias()
    expect(await db().account.count({ where: { aliasKey: alias.toLowerCase() } })).toBe(0)
  })
})

describe('a role that nobody chooses for themselves', () => {
  it('is refused at sign-up, and given once by whoever runs this Handover', async () => {
    await expect(signUp({ input: newcomer({ role: 'organiser' }) })).rejects.toMatchObject({
      code: 'invalid',
    })
    const wanted = newcomer()
    const { accountId } = await signUp({ input: wanted })
    await giveRole(wanted.alias.toUpperCase(), 'organiser')
    await giveRole(wanted.alias, 'organiser')
    const { roles } = await db().account.findUniqueOrThrow({ where: { id: accountId } })
    expect(roles).toEqual(['learner', 'organiser'])
    await expect(giveRole(wanted.alias, 'trainer')).rejects.toMatchObject({ code: 'invalid' })
    await expect(giveRole('nobody at all', 'organiser')).rejects.toMatchObject({ reason: 'no-such-alias' })
  })
})

describe('signing in and out', () => {
  it('answers the same for a wrong password and an unknown alias', async () => {
    const input = newcomer()
    await signUp({ input })
    const wrong = { reason: 'sign-in-wrong', code: 'forbidden' }
    await expect(signIn({ input: { alias: input.alias, password: 'not this one' } })).rejects.toMatchObject(
      wrong,
    )
    await expect(signIn({ input: { alias: randomUUID(), password } })).rejects.toMatchObject(wrong)
  })

  it('slows down who guesses, and says how long to wait', async () => {
    const alias = randomUUID()
    for (let i = 0; i < 10; i++) await signIn({ input: { alias, password } }).catch(() => undefined)
    await expect(signIn({ input: { alias, password } })).rejects.toMatchObject({
      code: 'limit',
      more: { values: { minutes: 5 } },
    })
  })

  it('a sign-in ends by signing out, by signing out everywhere, by a new password and by age', async () => {
    const input = newcomer()
    await signUp({ input })
    const open = () => signIn({ input: { alias: input.alias, password } })
    const one = await open()
    const two = await open()
    await signOut(one.signInId)
    expect(await actorOf(one.signInId)).toBeNull()
    const actor = await actorOf(two.signInId)
    expect(actor).not.toBeNull()
    await signOutEverywhere({ actor: actor! })
    expect(await actorOf(two.signInId)).toBeNull()

    const three = await open()
    const tab = randomUUID()
    await renewLease({ accountId: three.accountId, tab })
    await setPassword(input.alias, 'another plain one')
    expect(await actorOf(three.signInId)).toBeNull()
    const here = { accountId: three.accountId, leaseUntil: { gt: await readNow() } }
    expect(await db().stream.count({ where: here })).toBe(0)
    const four = await signIn({ input: { alias: input.alias, password: 'another plain one' } })
    await later(durations.signIn + 1)
    expect(await actorOf(four.signInId)).toBeNull()
  })

  it('a cookie that no sign-in of ours wrote is no sign-in, whatever it is', async () => {
    for (const value of ['%', '%E0%A4%A', '', 'a.b.c', '{}'])
      expect(await actorOfCookies(`other=1; handover=${value}`)).toBeNull()
  })

  it('nobody signs in as the recording, nor as a demo account outside demo mode', async () => {
    await expect(signIn({ input: { demo: 'Otter' } })).rejects.toMatchObject({ reason: 'no-demo' })
    expect(await actorOf('no uuid at all')).toBeNull()
  })
})
