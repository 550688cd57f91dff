export const gap = 10

/** Px that a tile's four lines take in height, and the least they take in width, under a picture and beside one. */
const text = { height: 142, under: 196, beside: 212 }
/** The least picture worth its room, and the largest, in px of height; 4 : 3 like the pictures learners send. */
const picture = { least: 64, most: 460, ratio: 4 / 3 }
/** The least width of a tile when not all can be seen at once. */
const close = 168

/**
 * How the tiles lie: in how many columns, how large one is (px; height null: as high as its text, the style sheet says
 * how much), and where its picture is.
 */
export type Layout = {
  columns: number
  width: number
  height: number | null
  picture: 'top' | 'beside' | 'small'
}

type Room = { width: number; height: number }

/**
 * Lays `count` tiles out in a room so that all of them are seen at once with as much picture as there is room for. Where
 * that leaves no picture worth looking at, tiles are as close as can still be read, and the rest is scrolled to.
 */
export function layOut(count: number, room: Room): Layout {
  const most = Math.max(1, Math.min(count, Math.floor((room.width + gap) / (close + gap))))
  const tries = Array.from({ length: most }, (_, at) => at + 1).flatMap((columns) => {
    const rows = Math.ceil(count / columns)
    const width = Math.floor((room.width + gap) / columns) - gap
    const height = Math.floor((room.height + gap) / rows) - gap
    return [onTop(columns, width, height), beside(columns, width, height)]
  })
  const best = tries.reduce((one, other) => (other.seen > one.seen ? other : one))
  if (best.seen >= picture.least) return best.layout
  return { columns: most, width: Math.floor((room.width + gap) / most) - gap, height: null, picture: 'small' }
}

type Try = { layout: Layout; seen: number }

function onTop(columns: number, width: number, height: number): Try {
  const seen = Math.min(height - text.height, width / picture.ratio, picture.most)
  const layout = {
    columns,
    width: Math.floor(Math.min(width, seen * picture.ratio * 1.1)),
    height: Math.floor(seen + text.height),
    picture: 'top' as const,
  }
  return { layout, seen: width < text.under ? 0 : seen }
}

function beside(columns: number, width: number, height: number): Try {
  const seen = Math.min((width - text.beside) / picture.ratio, height, picture.most)
  const layout = {
    columns,
    width: Math.floor(Math.min(width, text.beside * 1.2 + seen * picture.ratio)),
    height: Math.floor(Math.max(text.height, seen)),
    picture: 'beside' as const,
  }
  return { layout, seen: height < text.height ? 0 : seen }
}
