import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCourseFolder } from '@/lib/content/course-folder'

const demo = fileURLToPath(new URL('../../../content', import.meta.url))

const course = `
id: two
title: Two letters
language: ase
description: A and B.
notice: Drawn.
segments:
  - id: a-b
    title: Letters A–B
    steps:
      - { id: watch-a, kind: watch, sign: ase-a }
      - { id: recognise-a, kind: recognise, sign: ase-a, choices: [ase-a, ase-b, ase-c] }
      - { id: spell-ab, kind: spell, word: AB, signs: [ase-a, ase-b] }
`
const signs = ['a', 'b', 'c', 'd']
  .map(
    (letter) => `
- id: ase-${letter}
  gloss: ${letter.toUpperCase()}
  language: ase
  hint: A hand.
  lookAlikes: []
  clip: clips/${letter}.mp4
  poster: clips/${letter}.jpg
  clipMs: 1000
`,
  )
  .join('')

describe('a course folder', () => {
  let dir: string

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'course-'))
    await mkdir(join(dir, 'clips'))
    for (const letter of 'abcd') {
      await writeFile(join(dir, `clips/${letter}.mp4`), '')
      await writeFile(join(dir, `clips/${letter}.jpg`), '')
    }
    await write(course, signs)
  })
  afterEach(() => rm(dir, { recursive: true }))

  async function write(courseText: string, signsText: string) {
    await writeFile(join(dir, 'course.yaml'), courseText)
    await writeFile(join(dir, 'signs.yaml'), signsText)
  }

  it('comes back with its course, segments, steps and signs', async () => {
    const read = await readCourseFolder(dir)
    expect(read.course).toEqual({
      id: 'two',
      title: 'Two letters',
      language: 'ase',
      description: 'A and B.',
      notice: 'Drawn.',
    })
    expect(read.segments[0]!.steps.map((step) => step.kind)).toEqual(['watch', 'recognise', 'spell'])
    expect(read.signs[1]).toMatchObject({ id: 'ase-b', clip: 'clips/b.mp4', clipMs: 1000 })
  })

  it.each([
    ['a step names an unknown sign', course.replace('sign: ase-a', 'sign: ase-q'), 'segments.0.steps.0', 'ase-q'],
    ['a choice is an unknown sign', course.replace('ase-c]', 'ase-q]'), 'segments.0.steps.1', 'ase-q'],
    ['two steps share an id', course.replace('recognise-a,', 'watch-a,'), 'segments.0.steps.1.id', 'watch-a'],
    ['choices leave out the answer', course.replace('recognise, sign: ase-a', 'recognise, sign: ase-d'), 'segments.0.steps.1.choices', 'answer'],
    ['the signs do not spell the word', course.replace('word: AB', 'word: BA'), 'segments.0.steps.2.signs', 'AB'],
    ['a field is missing', course.replace('title: Two letters', ''), 'title', 'string'],
    ['a field is unknown', course.replace('id: two', 'id: two\ncolour: red'), '', 'colour'],
    ['the text is not YAML', 'id: [', '', 'YAML'],
  ])('is refused with the place named when %s', async (_, text, field, what) => {
    await write(text, signs)
    const refused = readCourseFolder(dir)
    await expect(refused).rejects.toThrow(field ? `course.yaml, ${field}:` : 'course.yaml:')
    await expect(refused).rejects.toThrow(what)
  })

  it.each([
    ['two signs share an id', signs.replace('ase-b', 'ase-a'), '1.id', 'ase-a'],
    ['a look-alike is unknown', signs.replace('lookAlikes: []', 'lookAlikes: [ase-q]'), '0.lookAlikes', 'ase-q'],
    ['a clip is missing', signs.replace('clips/b.mp4', 'clips/none.mp4'), '1.clip', 'none.mp4'],
    ['a poster is missing', signs.replace('clips/c.jpg', 'clips/none.jpg'), '2.poster', 'none.jpg'],
    ['a clip lies outside the folder', signs.replace('clips/a.mp4', '../a.mp4'), '0.clip', 'inside'],
    ['a length is not a number', signs.replace('clipMs: 1000', 'clipMs: long'), '0.clipMs', 'number'],
  ])('is refused with the place named when %s', async (_, text, field, what) => {
    await write(course, text)
    const refused = readCourseFolder(dir)
    await expect(refused).rejects.toThrow(`signs.yaml, ${field}:`)
    await expect(refused).rejects.toThrow(what)
  })

  it('is refused by name when there is no course.yaml', async () => {
    await rm(join(dir, 'course.yaml'))
    await expect(readCourseFolder(dir)).rejects.toThrow('course.yaml: the file cannot be read.')
  })
})

describe('the demo course', () => {
  it('teaches each of the 26 letters in five segments and starts with all four kinds of step', async () => {
    const { segments, signs } = await readCourseFolder(demo)
    expect(segments.map((segment) => segment.id)).toEqual(['a-e', 'f-j', 'k-o', 'p-t', 'u-z'])
    const watched = segments.flatMap((segment) => segment.steps.filter((step) => step.kind === 'watch'))
    expect(watched.map((step) => step.sign)).toEqual(signs.map((sign) => sign.id))
    expect(segments[0]!.steps.length).toBeLessThanOrEqual(8)
    expect(new Set(segments[0]!.steps.map((step) => step.kind)).size).toBe(4)
  })

  it('spells only with letters that have been watched before', async () => {
    const { segments } = await readCourseFolder(demo)
    const watched = new Set<string>()
    for (const step of segments.flatMap((segment) => segment.steps)) {
      if (step.kind === 'watch') watched.add(step.sign)
      if (step.kind === 'spell') expect(step.signs.filter((sign) => !watched.has(sign))).toEqual([])
    }
  })

  it('asks for a sign among others it is easily taken for', async () => {
    const { segments, signs } = await readCourseFolder(demo)
    const lookAlikes = new Map(signs.map((sign) => [sign.id, sign.lookAlikes]))
    for (const step of segments.flatMap((segment) => segment.steps)) {
      if (step.kind !== 'recognise') continue
      const others = step.choices.filter((choice) => choice !== step.sign)
      expect(lookAlikes.get(step.sign)).toEqual(expect.arrayContaining(others))
    }
  })
})
