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

/**
 * One step from what is drawn to what should be: at most a row of tiles comes and a row goes at either end, so that no
 * frame has more to do. Gives `now` itself when there is nothing to do.
 */
export function stepTo(goal: Near, now: Near, columns: number): Near {
  if (goal.from === now.from && goal.to === now.to) return now
  // After a long scroll nothing of what is drawn is needed any more.
  const apart = now.to <= goal.from || now.from >= goal.to
  const here = apart ? { from: goal.from, to: goal.from } : now
  const step = (at: number, to: number) => Math.min(at + columns, Math.max(at - columns, to))
  return { from: step(here.from, goal.from), to: step(here.to, goal.to) }
}
