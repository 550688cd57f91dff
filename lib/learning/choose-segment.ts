/**
 * Chooses the segment a drill belongs to: the one that teaches most of its signs, the earlier one of two.
 * @param segments in the order of their course
 * @returns null when there is none
 */
export function chooseSegment(signs: string[], segments: { id: string; signs: string[] }[]): string | null {
  const taught = (segment: { signs: string[] }) => signs.filter((sign) => segment.signs.includes(sign)).length
  let best: { id: string; count: number } | null = null
  for (const segment of segments) {
    const count = taught(segment)
    if (!best || count > best.count) best = { id: segment.id, count }
  }
  return best?.id ?? null
}
