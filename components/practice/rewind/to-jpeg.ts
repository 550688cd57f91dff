import type { FrameRing, Kept } from './frame-ring'

/** Letters of base64 that fit into one message. */
const most = 12_500
const qualities = [0.75, 0.55, 0.4, 0.25]

/** A kept frame as JPEG in base64, as good as one message can carry; null where this browser makes none. */
export function toJpeg(ring: FrameRing, frame: Kept): string | null {
  const canvas = Object.assign(document.createElement('canvas'), { width: ring.width, height: ring.height })
  const pen = canvas.getContext('2d')
  if (!pen) return null
  ring.draw(frame, pen)
  for (const quality of qualities) {
    const [head, jpeg] = canvas.toDataURL('image/jpeg', quality).split(',')
    if (!head?.startsWith('data:image/jpeg') || !jpeg) return null
    if (jpeg.length <= most) return jpeg
  }
  return null
}
