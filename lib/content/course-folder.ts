import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { signsOf, type SignCard, type Step } from './steps'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens')
const text = z.string().trim().min(1, 'must not be empty')
const signIds = z.array(slug)

const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ id: slug, kind: z.literal('watch'), sign: slug }),
  z.strictObject({ id: slug, kind: z.literal('recognise'), sign: slug, choices: signIds.min(3).max(4) }),
  z.strictObject({ id: slug, kind: z.literal('produce'), sign: slug }),
  z.strictObject({ id: slug, kind: z.literal('spell'), word: text, signs: signIds.min(2) }),
])

const courseSchema = z.strictObject({
  id: slug,
  title: text,
  /** ISO 639-3 code of the sign language, e.g. `ase` */
  language: z.string().regex(/^[a-z]{3}$/, 'must be a code of three small letters'),
  description: text,
  /** What the learner should know about where the clips come from */
  notice: text,
  segments: z.array(z.strictObject({ id: slug, title: text, steps: z.array(stepSchema).min(1) })).min(1),
})

const signSchema = z.strictObject({
  id: slug,
  gloss: text,
  language: z.string().regex(/^[a-z]{3}$/, 'must be a code of three small letters'),
  hint: text,
  lookAlikes: signIds,
  clip: text,
  poster: text,
  clipMs: z.number().int().positive(),
})

/** A sign as it lies in a course folder: `clip` and `poster` are paths inside the folder. */
export type FolderSign = SignCard & { language: string }

/** A whole course as it lies in a folder, checked. */
export type CourseFolder = {
  course: { id: string; title: string; language: string; description: string; notice: string }
  segments: { id: string; title: string; steps: Step[] }[]
  signs: FolderSign[]
}

/**
 * Reads and checks a course folder: `course.yaml`, `signs.yaml` and the clips they name.
 * @param dir path of the folder
 * @returns the course, its segments in order, and its signs; clip and poster as paths inside `dir`
 * @throws Error with one plain sentence naming the file and the field, at the first thing that is wrong
 */
export async function readCourseFolder(dir: string): Promise<CourseFolder> {
  const { segments, ...course } = await readYaml(dir, 'course.yaml', courseSchema)
  const signs = await readYaml(dir, 'signs.yaml', z.array(signSchema).min(1))
  checkSigns(signs)
  checkSteps(segments, new Map(signs.map((sign) => [sign.id, sign])))
  for (const [i, sign] of signs.entries()) {
    for (const field of ['clip', 'poster'] as const) await mustExist(dir, sign[field], `${i}.${field}`)
  }
  return { course, segments, signs }
}

async function readYaml<T>(dir: string, file: string, schema: z.ZodType<T>): Promise<T> {
  const written = await readFile(join(dir, file), 'utf8').catch(() => fail(file, '', 'the file cannot be read'))
  let data: unknown
  try {
    data = parse(written)
  } catch (error) {
    return fail(file, '', `the text is not valid YAML (${(error as Error).message.split('\n')[0]})`)
  }
  const checked = schema.safeParse(data)
  if (checked.success) return checked.data
  const { path, message } = checked.error.issues[0]!
  return fail(file, path.join('.'), message)
}

function checkSigns(signs: FolderSign[]): void {
  const known = new Set<string>()
  for (const [i, { id }] of signs.entries()) {
    if (known.has(id)) fail('signs.yaml', `${i}.id`, `“${id}” is used twice`)
    known.add(id)
  }
  for (const [i, sign] of signs.entries()) {
    for (const other of sign.lookAlikes) {
      if (!known.has(other)) fail('signs.yaml', `${i}.lookAlikes`, `there is no sign “${other}”`)
      if (other === sign.id) fail('signs.yaml', `${i}.lookAlikes`, `“${other}” is the sign itself`)
    }
  }
}

function checkSteps(segments: CourseFolder['segments'], signs: Map<string, FolderSign>): void {
  const segmentIds = new Set<string>()
  const stepIds = new Set<string>()
  for (const [s, segment] of segments.entries()) {
    if (segmentIds.has(segment.id)) fail('course.yaml', `segments.${s}.id`, `“${segment.id}” is used twice`)
    segmentIds.add(segment.id)
    for (const [t, step] of segment.steps.entries()) {
      const at = `segments.${s}.steps.${t}`
      if (stepIds.has(step.id)) fail('course.yaml', `${at}.id`, `“${step.id}” is used twice`)
      stepIds.add(step.id)
      checkStep(step, at, signs)
    }
  }
}

function checkStep(step: Step, at: string, signs: Map<string, FolderSign>): void {
  for (const id of [...signsOf(step), ...(step.kind === 'recognise' ? step.choices : [])]) {
    if (!signs.has(id)) fail('course.yaml', at, `there is no sign “${id}”`)
  }
  if (step.kind === 'recognise') {
    if (!step.choices.includes(step.sign)) fail('course.yaml', `${at}.choices`, `the answer “${step.sign}” is not among them`)
    if (new Set(step.choices).size < step.choices.length) fail('course.yaml', `${at}.choices`, 'a sign is named twice')
  }
  if (step.kind === 'spell') {
    const spelt = step.signs.map((id) => signs.get(id)!.gloss).join('')
    if (spelt !== step.word) fail('course.yaml', `${at}.signs`, `they spell “${spelt}”, not “${step.word}”`)
  }
}

async function mustExist(dir: string, file: string, field: string): Promise<void> {
  if (file.startsWith('/') || file.split('/').includes('..')) fail('signs.yaml', field, 'must be inside the course folder')
  await access(join(dir, file)).catch(() => fail('signs.yaml', field, `there is no file “${file}”`))
}

function fail(file: string, field: string, what: string): never {
  throw new Error(`${field ? `${file}, ${field}` : file}: ${what}.`)
}
