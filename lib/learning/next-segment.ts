type Standing = { begun: boolean; done: boolean; updatedAt: number }

/** Which segment to go on with: the one begun last that is not done, else the first not done, else none. */
export function nextSegment<S extends Standing>(segments: S[]): S | null {
  const open = segments.filter((segment) => !segment.done)
  const begun = open.filter((segment) => segment.begun).sort((a, b) => b.updatedAt - a.updatedAt)
  return begun[0] ?? open[0] ?? null
}

/** Sorts signs under the segments that teach them, the one with most of them first; others are left out. */
export function signsBySegment<S extends { signs: { sign: string }[] }>(
  signs: string[],
  segments: S[],
): { segment: S; signs: string[] }[] {
  return segments
    .map((segment) => ({
      segment,
      signs: signs.filter((sign) => segment.signs.some((one) => one.sign === sign)),
    }))
    .filter((one) => one.signs.length > 0)
    .sort((a, b) => b.signs.length - a.signs.length)
}
