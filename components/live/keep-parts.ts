type Parts = Record<string, unknown>

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null

/**
 * Gives `next` with each part that says the same as in `last` replaced by that very part, all the way down; `last`
 * itself when everything does. Both are plain data, as JSON brings them. So whatever is drawn from one part is drawn
 * anew only when that part has changed.
 */
export function keepParts<Data>(last: unknown, next: Data): Data {
  if (!isParts(last) || !isParts(next) || Array.isArray(last) !== Array.isArray(next)) return next
  const names = Object.keys(next)
  const kept: Parts = Array.isArray(next) ? ([] as unknown as Parts) : {}
  let same = names.length === Object.keys(last).length
  for (const name of names) {
    kept[name] = keepParts(last[name], next[name])
    same &&= kept[name] === last[name]
  }
  return (same ? last : kept) as Data
}
