import { writeFile } from 'node:fs/promises'
import { FPS } from '@/scripts/signer/frames'
import { palettes, type PaletteName } from '@/scripts/signer/palettes'
import { Picture } from '@/scripts/signer/picture'
import { sequence } from '@/scripts/signer/sequence'

export type FakeCamera = {
  /** Who is seen */
  palette: PaletteName
  /** What is signed, again and again, e.g. `['w', 'x']` */
  letters: string[]
  /** Length of the film, which Chromium loops; about 0.6 MB a second */
  seconds: number
}

/**
 * Writes a film of a signer that Chromium takes for a camera: 640 × 480, 30 frames a second, as JPEGs in a row.
 * Start Chromium with `--use-fake-device-for-media-stream --use-fake-ui-for-media-stream` and
 * `--use-file-for-fake-video-capture=PATH`.
 * @param path where to write it; must end in `.mjpeg`, by which Chromium knows the format
 * @throws Error when the name ends otherwise, or a letter is not known
 */
export async function writeFakeCamera(
  path: string,
  { palette, letters, seconds }: FakeCamera,
): Promise<void> {
  if (!path.endsWith('.mjpeg')) throw new Error(`The fake camera's file must end in .mjpeg, not “${path}”.`)
  const picture = new Picture({ palette: palettes[palette] })
  const frames = sequence(letters)
  const film: Buffer[] = []
  for (let i = 0; i < seconds * FPS; i++) film.push(picture.draw(frames.next().value).jpeg(80))
  await writeFile(path, Buffer.concat(film))
}
