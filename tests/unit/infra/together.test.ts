import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { together } from '@/lib/infra/together'

type Answers = PromiseSettledResult<string>[]

/** A counter of its own, and a gate behind which each group waits. */
function counter(
  doAll = (inputs: string[]): Answers => inputs.map((value) => ({ status: 'fulfilled', value })),
) {
  const groups: string[][] = []
  const gates: (() => void)[] = []
  const done = together<string, string>(randomUUID(), async (inputs) => {
    groups.push(inputs)
    await new Promise<void>((open) => gates.push(open))
    return doAll(inputs)
  })
  const call = (whose: string, input: string, about = input) =>
    done({ whose, about: `about ${about}` }, input)
  const settle = async () => {
    for (let idle = 0; idle < 3;) {
      await new Promise(setImmediate)
      idle = gates.length > 0 ? 0 : idle + 1
      gates.splice(0).forEach((open) => open())
    }
  }
  const started = () => new Promise(setImmediate)
  return { call, groups, settle, started }
}

it('calls that come while two groups are under way are done together in the next one', async () => {
  const { call, groups, settle, started } = counter()
  const all = [call('a', 'a'), call('b', 'b')]
  await started()
  all.push(call('c', 'c'), call('d', 'd'))
  await started()
  expect(groups).toEqual([['a'], ['b']])
  await settle()
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd'])
  expect(groups.flat()).toEqual(['a', 'b', 'c', 'd'])
})

it('two calls of one owner are never under way at once', async () => {
  const { call, groups, settle, started } = counter()
  const all = [call('a', 'first'), call('a', 'second'), call('b', 'other')]
  await started()
  expect(groups.flat()).toEqual(['first', 'other'])
  await settle()
  expect(await Promise.all(all)).toEqual(['first', 'second', 'other'])
})

it('two about one subject are done in the same group, or one after the other', async () => {
  const { call, groups, settle, started } = counter()
  const all = [call('a', 'first', 'colours')]
  await started()
  all.push(call('b', 'second', 'colours'), call('c', 'third', 'colours'), call('d', 'other', 'food'))
  await started()
  expect(groups).toEqual([['first'], ['other']])
  await settle()
  await Promise.all(all)
  expect(groups[2]).toEqual(['second', 'third'])
})

it('what one is refused is nobody else’s answer', async () => {
  const { call, settle, started } = counter((inputs) =>
    inputs.map((value) =>
      value === 'no' ? { status: 'rejected', reason: new Error('no') } : { status: 'fulfilled', value },
    ),
  )
  const all = Promise.allSettled(['a', 'no', 'b', 'c', 'd'].map((one) => call(one, one)))
  await started()
  await settle()
  expect((await all).map((one) => one.status)).toEqual([
    ...['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
  ])
})

it('a group that fails as a whole is done one by one', async () => {
  const { call, groups, settle, started } = counter((inputs) => {
    if (inputs.includes('breaks')) throw new Error('broken')
    return inputs.map((value) => ({ status: 'fulfilled', value }))
  })
  const all = Promise.allSettled(['a', 'breaks', 'b', 'c'].map((one) => call(one, one)))
  await started()
  await settle()
  expect((await all).map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  expect(groups[0]).toEqual(['a', 'breaks'])
})
