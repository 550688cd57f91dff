/**
 * Does a job for each, one after the other. One that fails keeps none of those behind it from their turn; what failed
 * first is thrown when all have had theirs.
 */
export async function inTurn<T>(all: Iterable<T>, job: (one: T) => Promise<unknown>): Promise<void> {
  const faults: unknown[] = []
  for (const one of all) await job(one).catch((fault: unknown) => faults.push(fault))
  if (faults.length > 0) throw faults[0]
}
