import { describe, expect, it } from 'vitest'
import { readCase } from '@/lib/caseload/read-case'
import { saveNote } from '@/lib/caseload/save-note'
import { db } from '@/lib/infra/db'
import { newKey, somebody } from '@/tests/support/people'
import { block, practised } from '@/tests/support/past'

async function pair() {
  const [trainer, learner] = await Promise.all([somebody({ role: 'trainer' }), somebody({ here: false })])
  const practiceId = await practised({ trainer, learner })
  const save = (text: string, version: number) =>
    saveNote({ actor: trainer, input: { key: newKey(), learnerId: learner.id, text, version } })
  const note = async () => (await readCase({ actor: trainer, input: { learnerId: learner.id } })).note
  return { trainer, learner, practiceId, save, note }
}

describe('a trainer’s note about a learner', () => {
  it('is there after it was saved, and each save counts its version', async () => {
    const { save, note } = await pair()
    expect(await note()).toEqual({ text: '', version: 0 })
    expect(await save('Slow with M', 0)).toEqual({ saved: true, version: 1 })
    expect(await save('Slow with M and N', 1)).toEqual({ saved: true, version: 2 })
    expect(await note()).toEqual({ text: 'Slow with M and N', version: 2 })
    expect(await save('', 2)).toEqual({ saved: true, version: 3 })
  })

  it('is not overwritten by a window that knew an older one: it gets both texts', async () => {
    const { save, note } = await pair()
    await save('First', 0)
    await save('From the other window', 1)
    const theirs = { text: 'From the other window', version: 2 }
    expect(await save('Mine', 1)).toEqual({ saved: false, theirs })
    expect(await save('Mine', 0)).toEqual({ saved: false, theirs })
    expect(await note()).toEqual(theirs)
  })

  it('two windows that save at once: one is saved, the other hears of it, nothing is lost', async () => {
    for (const version of [0, 1]) {
      const { save, note } = await pair()
      if (version === 1) await save('Before', 0)
      const [one, other] = await Promise.all([save('One', version), save('Other', version)])
      expect([one.saved, other.saved].sort()).toEqual([false, true])
      const winner = one.saved ? 'One' : 'Other'
      expect(await note()).toEqual({ text: winner, version: version + 1 })
      expect(one.saved ? other : one).toEqual({
        saved: false,
        theirs: { text: winner, version: version + 1 },
      })
    }
  })

  it('[I6] a save whose answer was lost is saved when it is sent again', async () => {
    const { save, note } = await pair()
    await save('Once', 0)
    expect(await save('Once', 0)).toEqual({ saved: true, version: 1 })
    expect(await note()).toEqual({ text: 'Once', version: 1 })
  })

  it('is kept about own learners only, and read by its writer only', async () => {
    const { trainer, learner, save } = await pair()
    await save('Private', 0)
    const second = await somebody({ role: 'trainer' })
    const about = { key: newKey(), learnerId: learner.id, text: 'x', version: 0 }
    await expect(saveNote({ actor: second, input: about })).rejects.toMatchObject({ code: 'not-found' })
    await practised({ trainer: second, learner })
    const seen = await readCase({ actor: second, input: { learnerId: learner.id } })
    expect(seen.note).toEqual({ text: '', version: 0 })
    expect(JSON.stringify(seen)).not.toContain('Private')
    await expect(saveNote({ actor: learner, input: about })).rejects.toMatchObject({ code: 'forbidden' })
    await block(learner, trainer)
    await expect(save('After', 1)).rejects.toMatchObject({ reason: 'not-your-learner' })
  })

  it('goes with the account of either of the two, and so does the line for the next trainer', async () => {
    for (const gone of ['trainer', 'learner'] as const) {
      const { trainer, learner, practiceId, save } = await pair()
      await save('Private', 0)
      const line = { practiceId, trainerId: trainer.id, learnerId: learner.id, text: 'Thumb' }
      await db().handoverLine.create({ data: { ...line, createdAt: new Date() } })
      await db().account.delete({ where: { id: gone === 'trainer' ? trainer.id : learner.id } })
      expect(await db().learnerNote.count({ where: { trainerId: trainer.id } })).toBe(0)
      expect(await db().handoverLine.count({ where: { practiceId } })).toBe(0)
    }
  })
})
