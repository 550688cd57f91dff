/**
 * Whom a new order takes out of their row: the fewest whose moving makes `after` of `before`. Whoever is only in one of
 * them has not moved. `fixed`: stays where they are while others move round them, whenever they are in both.
 */
export function movedIn(before: readonly string[], after: readonly string[], fixed: string | null): string[] {
  const was = new Map(before.map((id, at) => [id, at]))
  const both = after.filter((id) => was.has(id))
  const pivot = fixed === null ? -1 : both.indexOf(fixed)
  const sameSide = (id: string, at: number) =>
    pivot < 0 || Math.sign(at - pivot) === Math.sign(was.get(id)! - was.get(both[pivot]!)!)
  const stay = longestRise(both.filter(sameSide), (id) => was.get(id)!)
  return both.filter((id) => !stay.has(id))
}

/** As many of `all` as can be that rise in `rank`, in their order. */
function longestRise(all: readonly string[], rank: (id: string) => number): Set<string> {
  /** By length: the last one of the run of that length which ends lowest */
  const ends: string[] = []
  const before = new Map<string, string | undefined>()
  for (const id of all) {
    const longer = ends.findIndex((end) => rank(end) > rank(id))
    const length = longer < 0 ? ends.length : longer
    before.set(id, ends[length - 1])
    ends[length] = id
  }
  const rise = new Set<string>()
  for (let id = ends.at(-1); id !== undefined; id = before.get(id)) rise.add(id)
  return rise
}
