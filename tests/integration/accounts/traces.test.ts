import { expect, it } from 'vitest'
import { forgetTraces } from '@/lib/accounts/forget-traces'
import { renewLease } from '@/lib/accounts/streams'
import { signIn } from '@/lib/accounts/sign-in'
import { signUp } from '@/lib/accounts/sign-up'
import { durations } from '@/lib/durations'
import { inTransaction } from '@/lib/infra/transaction'
import { db } from '@/lib/infra/db'
import { keepApart } from '@/lib/practice/keep-apart'
import { later } from '@/tests/support/clock'
import { learnerInLine, newKey, somebody } from '@/tests/support/people'

it('what mattered for a while only does not pile up; what still counts stays', async () => {
  const alias = `N${newKey().slice(0, 8)}`
  await signUp({ input: { alias, password: 'three plain words', adult: true, role: 'learner' } })
  const { accountId } = await signIn({ input: { alias, password: 'three plain words' } })
  const { learner } = await learnerInLine('trainer')
  const other = await somebody()
  const apart = () =>
    inTransaction((tx, now) =>
      keepApart({ tx, now, tell: () => undefined, after: () => undefined }, learner.id, other.id, true),
    )
  await apart()
  const left = async () => ({
    presses: await db().command.count({ where: { accountId: learner.id } }),
    tabs: await db().stream.count({ where: { accountId: learner.id } }),
    signIns: await db().signIn.count({ where: { accountId } }),
    apart: await db().skip.count(),
  })
  const all = { presses: 1, tabs: 1, signIns: 1, apart: 1 }
  await later(durations.tracesKept - 60_000, [other])
  await forgetTraces()
  expect(await left()).toEqual(all)

  await later(durations.lease + 61_000, [other])
  await renewLease({ accountId: learner.id, tab: newKey() })
  await apart()
  await forgetTraces()
  expect(await left()).toEqual({ ...all, presses: 0 })

  await later(durations.tracesKept + durations.pairSpaced + durations.lease + 1, [other])
  await forgetTraces()
  expect(await left()).toEqual({ presses: 0, tabs: 0, signIns: 1, apart: 0 })
  await later(durations.signIn, [other])
  await forgetTraces()
  expect((await left()).signIns).toBe(0)
})
