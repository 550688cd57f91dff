import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { root } from '@/scripts/home'
import { mutations } from '../mutations'

const source = (file: string) => readFileSync(path.join(root, file), 'utf8')

it('every mutation still has its one place in the sources', () => {
  const lost = mutations.flatMap(({ words, edits }) =>
    edits.flatMap((edit) =>
      'file' in edit && source(edit.file).split(edit.find).length !== 2 ? [`${words}: ${edit.file}`] : [],
    ),
  )
  expect(lost).toEqual([])
})
