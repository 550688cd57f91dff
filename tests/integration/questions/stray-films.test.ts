import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepClipNote } from '@/lib/clip-notes/keep-clip-note'
import { durations } from '@/lib/durations'
import { afterCommits } from '@/lib/infra/command'
import { db } from '@/lib/infra/db'
import { mediaFolder } from '@/lib/infra/media'
import { askQuestion } from '@/lib/questions/ask-question'
import { findFilm } from '@/lib/questions/find-film'
import { removeStrayFilms } from '@/lib/questions/remove-stray-films'
import { later } from '@/tests/support/clock'
import { newKey, segmentId, somebody } from '@/tests/support/people'
import { film, sent } from './film'

const fileOf = (id: string) => join(mediaFolder('questions'), `${id}.webm`)

/** The file was written to last so long ago, by this machine's clock. */
function makeOld(path: string, ms: number): void {
  const at = new Date(Date.now() - ms)
  utimesSync(path, at, at)
}

it('a film whose row went before its file did, or whose question went as it came, is deleted; no other is', async () => {
  const learner = await somebody()
  const input = { key: newKey(), segment: segmentId, stepSlug: null, text: null, clip: await sent(learner) }
  const { questionId } = await askQuestion({ actor: learner, input })
  const asked = await findFilm({ actor: learner, id: questionId, which: 'question' })
  const trainer = await somebody({ role: 'trainer' })
  const note = await sent(trainer)
  await keepClipNote({ actor: trainer, input: { key: newKey(), clip: note } })
  const orphan = await sent(learner)
  await db().$executeRaw`update "Upload" set "attachedAt" = app_now() where "id" = ${orphan.id}::uuid`
  const [killed, coming] = [newKey(), newKey()]
  for (const id of [killed, coming]) writeFileSync(fileOf(id), film())
  for (const path of [asked.path, fileOf(killed)]) makeOld(path, durations.uploadKept + 1_000)

  await removeStrayFilms()
  await afterCommits()
  const there = () => [asked.path, ...[note.id, coming, killed, orphan.id].map(fileOf)].map(existsSync)
  expect(there()).toEqual([true, true, true, false, true])

  await later(durations.uploadKept + 1)
  await removeStrayFilms()
  await afterCommits()
  expect(there()).toEqual([true, true, true, false, false])
  expect(await db().upload.count({ where: { id: orphan.id } })).toBe(0)
})

it('of a database that knows none of the films nothing is deleted', async () => {
  await db().$executeRaw`delete from "Question"`
  await db().$executeRaw`delete from "Upload"`
  const id = newKey()
  writeFileSync(fileOf(id), film())
  makeOld(fileOf(id), durations.uploadKept + 1_000)
  await removeStrayFilms()
  expect(existsSync(fileOf(id))).toBe(true)
})
