const size = { width: 8, height: 6 }
/** Mean brightness, of 255, from which a frame shows something: a shut gate sends frames of pure black. */
const black = 3

/** Whether the frame a video shows now is more than black. Reads 48 points of it. */
export function hasPicture(video: HTMLVideoElement): boolean {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, size)
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return true
  pen.drawImage(video, 0, 0, size.width, size.height)
  const { data } = pen.getImageData(0, 0, size.width, size.height)
  let sum = 0
  for (let at = 0; at < data.length; at += 4) sum += data[at]! + data[at + 1]! + data[at + 2]!
  return sum / (size.width * size.height * 3) > black
}
