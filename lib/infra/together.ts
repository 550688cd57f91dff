import { onePerProcess } from './one-per-process'

type Call<I, O> = {
  input: I
  whose: string
  resolve: (answer: O) => void
  reject: (error: unknown) => void
}

type Counter<I, O> = { waiting: Call<I, O>[]; underWay: Set<string>; lines: number; called: boolean }

/** So many groups are under way at once, and so many calls at most are in one. */
const [lines, most] = [2, 32]

/**
 * Makes one call out of many: those that come while others are under way are done together, in one group. Two calls of
 * one owner are never in two groups at once, nor in the same. When a group fails as a whole, each of it is done alone,
 * so that nobody pays for another one's fault.
 * @param name of the counter, one in each process
 * @param doAll answers each of the inputs, in their order
 */
export function together<I, O>(
  name: string,
  doAll: (inputs: I[]) => Promise<PromiseSettledResult<O>[]>,
): (whose: string, input: I) => Promise<O> {
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
    for (const { whose } of group) at.underWay.delete(whose)
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

  return (whose, input) =>
    new Promise((resolve, reject) => {
      counter().waiting.push({ input, whose, resolve, reject })
      call()
    })
}

/** Those who have waited longest, shared out evenly among the lines that are free. */
function nextGroup<I, O>({ waiting, underWay, lines: busy }: Counter<I, O>): Call<I, O>[] {
  const group: Call<I, O>[] = []
  const size = Math.min(most, Math.ceil(waiting.length / (lines - busy)))
  for (let at = 0; at < waiting.length && group.length < size;) {
    const one = waiting[at]!
    if (underWay.has(one.whose)) at++
    else {
      underWay.add(one.whose)
      group.push(one)
      waiting.splice(at, 1)
    }
  }
  return group
}
