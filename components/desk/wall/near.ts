/** The tiles from place `from` up to, but without, place `to`, counted from 0. */
export type Near = { from: number; to: number }

/**
 * Which tiles are in sight, or less than half a window away from it: whole rows of them. `list`: where the list of all
 * tiles begins, in px below the window's upper edge (negative once scrolled), and how high it is
 * @param view the window's height in px
 */
export function nearOf(
  list: { top: number; height: number },
  view: number,
  count: number,
  columns: number,
): Near {
  const rows = Math.max(1, Math.ceil(count / columns))
  const row = Math.max(1, list.height / rows)
  const first = Math.floor((-view / 2 - list.top) / row)
  const end = Math.ceil((view * 1.5 - list.top) / row)
  const place = (at: number) => Math.min(count, Math.max(0, at * columns))
  return { from: place(first), to: place(end) }
}
