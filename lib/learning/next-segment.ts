type Standing = { begun: boolean; done: boolean; updatedAt: number }

/** Which segment to go on with: the one begun last that is not done, else the first not done, else none. */
export function nextSegment<S extends Standing>(segments: S[]): S | null {
  const open = segments.filter((segment) => !segment.done)
  const begun = open.filter((segment) => segment.begun).sort((a, b) => b.updatedAt - a.updatedAt)
  return begun[0] ?? open[0] ?? null
}
