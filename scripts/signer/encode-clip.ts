import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import type { Frame } from './landmarks'
import { FPS } from './frames'
import type { Picture } from './picture'

/**
 * Writes frames as an H.264 MP4 that starts at once and can be stepped through: index in front, closed groups of a
 * third of a second (a repeated part starts anew within 10 ms), no frame that waits for a later one.
 * @returns the size of the file in bytes
 * @throws Error when ffmpeg is missing or fails, with what it said
 */
export async function encodeClip(path: string, frames: Frame[], picture: Picture): Promise<number> {
  const { width, height } = picture
  const input = ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${width}x${height}`, '-r', `${FPS}`, '-i', '-']
  const codec = [
    '-c:v',
    'libx264',
    '-preset',
    'veryslow',
    '-tune',
    'animation',
    '-crf',
    '21',
    '-pix_fmt',
    'yuv420p',
  ]
  const groups = ['-bf', '0', '-g', `${FPS / 3}`, '-flags', '+cgop', '-movflags', '+faststart', '-an']
  const colour = [
    '-vf',
    'scale=out_color_matrix=bt709:out_range=tv',
    '-colorspace',
    'bt709',
    '-color_primaries',
    'bt709',
  ]
  const ffmpeg = spawn(
    'ffmpeg',
    ['-v', 'error', '-y', ...input, ...colour, '-color_trc', 'bt709', ...codec, ...groups, path],
    { stdio: ['pipe', 'ignore', 'pipe'] },
  )
  let said = ''
  ffmpeg.stderr.on('data', (part) => (said += part))
  ffmpeg.stdin.on('error', () => {})
  const ended = once(ffmpeg, 'close')
  for (const frame of frames) {
    if (!ffmpeg.stdin.write(picture.draw(frame).rgba()))
      await Promise.race([once(ffmpeg.stdin, 'drain'), ended])
  }
  ffmpeg.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`ffmpeg could not write ${path}: ${said.trim()}`)
  return (await stat(path)).size
}
