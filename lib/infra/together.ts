import { onePerProcess } from './one-per-process'

type Call<I, O> = {
  input: I
  keys: Keys
  resolve: (answer: O) => void
  reject: (error: unknown) => void
}

/**
 * Two calls of one owner are never done at the same time; two about one subject only in the same group, where another
 * one would wait for it.
 */
type Keys = { whose: string; about: string }

type Counter<I, O> = { waiting: Call<I, O>[]; underWay: Set<string>; lines: number; called: boolean }

/** So many groups are under way at once, and so many calls at most are in one. */
const [lines, most] = [2, 32]

/**
 * Makes one call out of many: those that come while others are under way are done together, in one group. When a group
 * fails as a whole, each of it is done alone, so that nobody pays for another one's fault.
 * @param name of the counter, one in each process
 * @param doAll answers each of the inputs, in their order
 */
export function together<I, O>(
  name: string,
  doAll: (inputs: I[]) => Promise<PromiseSettledResult<O>[]>,
): (keys: Keys, input: I) => Promise<O> {
  const counter = () =>
    onePerProcess<Counter<I, O>>(name, () => ({
      ...{ waiting: [], underWay: new Set<string>(), lines: 0, called: false },
    }))

  function call(): void {
    const at = counter()
    if (at.called) return
    at.called = true
    // Whoever comes in the same turn of the loop is taken along.
    setImmediate(() => {
      at.called = false
      while (at.lines < lines) {
        const group = nextGroup(at)
        if (group.length === 0) return
        void take(at, group)
      }
    })
  }

  async function take(at: Counter<I, O>, group: Call<I, O>[]): Promise<void> {
    at.lines++
    await settle(group)
    for (const { keys } of group) for (const key of Object.values(keys)) at.underWay.delete(key)
    at.lines--
    if (at.waiting.length > 0) call()
  }

  async function settle(group: Call<I, O>[]): Promise<void> {
    try {
      const answers = await doAll(group.map(({ input }) => input))
      group.forEach(({ resolve, reject }, at) => {
        const answer = answers[at]!
        if (answer.status === 'fulfilled') resolve(answer.value)
        else reject(answer.reason)
      })
    } catch (error) {
      if (group.length === 1) group[0]!.reject(error)
      else await Promise.all(group.map((one) => settle([one])))
    }
  }

  return (keys, input) =>
    new Promise((resolve, reject) => {
      counter().waiting.push({ input, keys, resolve, reject })
      call()
    })
}

/** Those who have waited longest, shared out evenly among the lines that are free, and all others about the same. */
function nextGroup<I, O>(at: Counter<I, O>): Call<I, O>[] {
  const size = Math.ceil(at.waiting.length / (lines - at.lines))
  const group: Call<I, O>[] = []
  const taken = new Set<string>()
  at.waiting = at.waiting.filter((one) => {
    const { whose, about } = one.keys
    const full = group.length === most || (group.length >= size && !taken.has(about))
    if (full || taken.has(whose) || at.underWay.has(whose) || at.underWay.has(about)) return true
    taken.add(whose).add(about)
    group.push(one)
    return false
  })
  for (const key of taken) at.underWay.add(key)
  return group
}
