import type { Kept } from './frame-ring'
import { printSize } from './read-take'

const { width, height } = printSize

/** A print of each frame: `printSize` grey points, frame after frame. One reading back for all of them. */
export function printFrames(frames: Kept[]): Uint8Array<ArrayBuffer> {
  const points = width * height
  const prints = new Uint8Array(frames.length * points)
  const canvas = Object.assign(document.createElement('canvas'), {
    width: width * Math.max(1, frames.length),
    height,
  })
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return prints
  pen.imageSmoothingQuality = 'high'
  frames.forEach(({ picture }, at) => pen.drawImage(picture, at * width, 0, width, height))
  const { data } = pen.getImageData(0, 0, canvas.width, height)
  for (let frame = 0; frame < frames.length; frame++)
    for (let point = 0; point < points; point++) {
      const column = frame * width + (point % width)
      const from = (Math.floor(point / width) * canvas.width + column) * 4
      const grey = data[from]! * 0.3 + data[from + 1]! * 0.59 + data[from + 2]! * 0.11
      prints[frame * points + point] = grey
    }
  return prints
}
