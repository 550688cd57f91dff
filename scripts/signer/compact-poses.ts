import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Pose } from 'pose-format'
import { BODY, FACE_POINTS, HAND_POINTS } from './landmarks'
import { MISSING, TENTHS } from './letters'

type Raw = { X: number; Y: number; Z?: number; C?: number }

/** The source keeps depth as a part of the picture's width; drawn depth is in the units of x and y. */
const DEPTH = 500

/**
 * Reads the captured fingerspelling of one sign language and keeps what is drawn.
 * @param lexicon folder that holds `index.csv` and the `.pose` files it names
 * @param language code in the column `signed_language`, e.g. `ase`
 * @returns letter (lower case) to the bytes of its file, as `letters.ts` reads them
 */
export async function compactPoses(lexicon: string, language: string): Promise<Map<string, Buffer>> {
  const rows = (await readFile(join(lexicon, 'index.csv'), 'utf8')).trim().split('\n').slice(1)
  const letters = new Map<string, Buffer>()
  for (const row of rows) {
    const [path, , signed, , , word] = row.split(',')
    if (signed !== language) continue
    letters.set(word!.toLowerCase(), compact(await readFile(join(lexicon, path!))))
  }
  return letters
}

function compact(file: Buffer): Buffer {
  const { body } = Pose.from(file)
  // The reader counts its frames but does not say so in its types.
  const count = (body as unknown as { _frames: number })._frames
  const numbers = [body.fps, count]
  for (let index = 0; index < count; index++) {
    const person = body.frames[index]!.people[0] as unknown as Record<string, Raw[]>
    const hand = person.RIGHT_HAND_LANDMARKS!
    for (const id of BODY) numbers.push(...flat(person.POSE_LANDMARKS![id]!))
    for (const id of FACE_POINTS) numbers.push(...flat(person.FACE_LANDMARKS![id]!))
    for (let id = 0; id < HAND_POINTS; id++) {
      const depth = ((hand[id]!.Z ?? 0) - (hand[0]!.Z ?? 0)) * DEPTH
      numbers.push(...flat(hand[id]!), hand[id]!.C ? Math.round(depth * TENTHS) : MISSING)
    }
  }
  const bytes = Buffer.alloc(numbers.length * 2)
  numbers.forEach((value, i) => bytes.writeInt16LE(value, i * 2))
  return bytes
}

function flat(point: Raw): [number, number] {
  return point.C ? [Math.round(point.X * TENTHS), Math.round(point.Y * TENTHS)] : [MISSING, MISSING]
}
