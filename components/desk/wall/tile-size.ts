/** Tiles from roomy to close: least width and least height in px, and whether there is room for a large picture. */
const sizes = [
  { name: 'large', width: 380, height: 380 },
  { name: 'roomy', width: 216, height: 234 },
  { name: 'close', width: 216, height: 132 },
  { name: 'dense', width: 164, height: 116 },
] as const

export type TileSize = (typeof sizes)[number]['name']
export const gap = 10

/** The roomiest size in which all `count` tiles are seen at once in `width` × `height` px; the closest when none is. */
export function tileSize(count: number, { width, height }: { width: number; height: number }): TileSize {
  const fits = sizes.find((size) => {
    const columns = Math.max(1, Math.floor((width + gap) / (size.width + gap)))
    return Math.ceil(count / columns) * (size.height + gap) - gap <= height
  })
  return (fits ?? sizes[sizes.length - 1]!).name
}
