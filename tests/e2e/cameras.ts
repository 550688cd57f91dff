import { existsSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { root } from '@/scripts/home'
import { writeFakeCamera } from '@/tests/support/fake-camera'

/** People who look different, so that a picture tells whose camera it is. Each browser has one of them as its camera. */
export type Person = keyof typeof letters
const letters = { 'learner-a': ['a', 'b', 'c'], 'learner-b': ['l', 'o', 'v'], trainer: ['x', 'y', 'w'] }

/** The film that stands in for somebody's camera. */
export function cameraFile(person: Person): string {
  return path.join(root, '.handover/cameras', `${person}.mjpeg`)
}

/** Makes the films that are not there yet. */
export async function writeCameras(): Promise<void> {
  for (const person of Object.keys(letters) as Person[]) {
    const file = cameraFile(person)
    if (existsSync(file)) continue
    mkdirSync(path.dirname(file), { recursive: true })
    const unfinished = file.replace(/\.mjpeg$/, `-${process.pid}.mjpeg`)
    await writeFakeCamera(unfinished, { palette: person, letters: letters[person], seconds: 6 })
    renameSync(unfinished, file)
  }
}
