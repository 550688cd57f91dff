/**
 * Reads a Range header for a file of `size` bytes.
 * @returns first and last byte; `whole` without a (usable) header; `outside` when it starts behind the end
 */
export function byteRange(
  header: string | null,
  size: number,
): { from: number; to: number } | 'whole' | 'outside' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (!match[1] && !match[2])) return 'whole'
  const from = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]))
  const to = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1
  return from >= size || from > to ? 'outside' : { from, to }
}
