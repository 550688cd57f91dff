import type { Brush } from './brush'

/** Writes a few words into the bottom left corner, clear of head, hand and of what the page lays over the top. Size follows the canvas. */
export function drawLabel(ctx: Brush, text: string): void {
  const { height } = ctx.canvas
  const size = height / 30
  ctx.save()
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.font = `600 ${size}px sans-serif`
  ctx.textBaseline = 'middle'
  const wide = ctx.measureText(text).width + size * 1.4
  const left = size
  const top = height - size * 2.9
  ctx.fillStyle = 'rgba(14, 26, 30, 0.82)'
  ctx.beginPath()
  ctx.roundRect(left, top, wide, size * 1.9, size * 0.5)
  ctx.fill()
  ctx.fillStyle = '#FFFFFF'
  ctx.fillText(text, left + size * 0.7, top + size * 0.98)
  ctx.restore()
}
