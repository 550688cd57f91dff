/**
 * Draws the demo course's clips and posters anew. The results are committed, so only a maintainer who changes the
 * drawing or the motion runs this. It needs `ffmpeg` with libx264 on PATH; running the product needs neither.
 *
 *   npm run render-clips                 draw the clips from the committed `content/poses`
 *   npm run render-clips -- LEXICON      first make `content/poses` anew from the captured lexicon
 *
 * LEXICON is the folder `fingerspelling_lexicon` of the Python package spoken-to-signed 0.4.0 (MIT):
 *
 *   pip download --no-deps spoken-to-signed==0.4.0
 *   unzip spoken_to_signed-0.4.0-py3-none-any.whl 'spoken_to_signed/assets/fingerspelling_lexicon/*'
 *   npm run render-clips -- spoken_to_signed/assets/fingerspelling_lexicon
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { isSeq, parseDocument } from 'yaml'
import { encodeClip } from './signer/encode-clip'
import { FPS } from './signer/frames'
import { bestFrame, letterFrames } from './signer/motion'
import { palettes } from './signer/palettes'
import { Picture } from './signer/picture'

const content = fileURLToPath(new URL('../content', import.meta.url))
const alphabet = 'abcdefghijklmnopqrstuvwxyz'
const limit = { clip: 180_000, poster: 25_000 }

const lexicon = process.argv[2]
if (lexicon) {
  const { compactPoses } = await import('./signer/compact-poses')
  for (const [letter, bytes] of await compactPoses(lexicon, 'ase')) {
    await writeFile(`${content}/poses/${letter}.bin`, bytes)
  }
}

const signsFile = `${content}/signs.yaml`
const signs = parseDocument(await readFile(signsFile, 'utf8'))
const picture = new Picture({ palette: palettes.model })

for (const letter of alphabet) {
  const frames = letterFrames(letter)
  const size = await encodeClip(`${content}/clips/${letter}.mp4`, frames, picture)
  const poster = picture.draw(frames[bestFrame(letter)]!).jpeg(82)
  await writeFile(`${content}/clips/${letter}.jpg`, poster)
  if (size > limit.clip || poster.length > limit.poster)
    throw new Error(`The files of “${letter}” are too large.`)
  const ms = Math.round((frames.length / FPS) * 1000)
  const at = isSeq(signs.contents)
    ? signs.contents.items.findIndex((_, i) => signs.getIn([i, 'id']) === `ase-${letter}`)
    : -1
  signs.setIn([at, 'clipMs'], ms)
  console.log(`${letter}: ${ms} ms, clip ${size} bytes, poster ${poster.length} bytes`)
}
await writeFile(signsFile, signs.toString({ lineWidth: 0, flowCollectionPadding: false }))
