import type { Brush } from './brush'

/** Writes a few words into the top right corner, clear of head and hand. Size follows the canvas. */
export function drawLabel(ctx: Brush, text: string): void {
  const { width, height } = ctx.canvas
  const size = height / 30
  ctx.save()
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.font = `600 ${size}px sans-serif`
  ctx.textBaseline = 'middle'
  const wide = ctx.measureText(text).width + size * 1.4
  const left = width - wide - size
  ctx.fillStyle = 'rgba(14, 26, 30, 0.82)'
  ctx.beginPath()
  ctx.roundRect(left, size, wide, size * 1.9, size * 0.5)
  ctx.fill()
  ctx.fillStyle = '#FFFFFF'
  ctx.fillText(text, left + size * 0.7, size * 1.98)
  ctx.restore()
}
