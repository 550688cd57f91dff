import { describe, expect, it } from 'vitest'
import { counts } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { readSets } from '@/lib/trainers/read-sets'
import { removeSet } from '@/lib/trainers/remove-set'
import { saveSet } from '@/lib/trainers/save-set'
import { newKey, somebody } from '@/tests/support/people'

const input = (more: object = {}) => ({
  ...{ key: newKey(), setId: null, name: 'Fists', signs: ['ase-s', 'ase-a', 'ase-s'] },
  ...more,
})

describe('a trainer’s own sets of signs', () => {
  it('are saved, renamed and deleted, and keep the order of their signs', async () => {
    const actor = await somebody({ role: 'trainer' })
    const { setId } = await saveSet({ actor, input: input() })
    expect(await readSets(actor.id)).toEqual([
      { id: setId, name: 'Fists', signs: ['ase-s', 'ase-a'], glosses: ['S', 'A'] },
    ])
    await saveSet({ actor, input: input({ setId, name: 'Closed hands', signs: ['ase-t'] }) })
    expect(await readSets(actor.id)).toEqual([
      { id: setId, name: 'Closed hands', signs: ['ase-t'], glosses: ['T'] },
    ])
    await removeSet({ actor, input: { key: newKey(), setId } })
    await removeSet({ actor, input: { key: newKey(), setId } })
    expect(await readSets(actor.id)).toEqual([])
  })

  it('[I6] are saved once however often the press is sent', async () => {
    const actor = await somebody({ role: 'trainer' })
    const press = input()
    const answers = await Promise.all(Array.from({ length: 5 }, () => saveSet({ actor, input: press })))
    expect(new Set(answers.map(({ setId }) => setId)).size).toBe(1)
    expect(await readSets(actor.id)).toHaveLength(1)
  })

  it('have one name each, also when two windows save at once', async () => {
    const actor = await somebody({ role: 'trainer' })
    const saved = await Promise.allSettled([input(), input()].map((one) => saveSet({ actor, input: one })))
    expect(saved.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(saved.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { reason: 'set-name-taken', more: { field: 'name' } },
    })
  })

  it('belong to one trainer: nobody else changes or deletes them', async () => {
    const [actor, other] = [await somebody({ role: 'trainer' }), await somebody({ role: 'trainer' })]
    const { setId } = await saveSet({ actor, input: input() })
    await expect(saveSet({ actor: other, input: input({ setId }) })).rejects.toMatchObject({
      reason: 'no-set',
    })
    await removeSet({ actor: other, input: { key: newKey(), setId } })
    expect(await readSets(actor.id)).toHaveLength(1)
    await expect(saveSet({ actor: await somebody(), input: input() })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('need a name, and signs of the trainer’s language, and there are not endlessly many', async () => {
    const actor = await somebody({ role: 'trainer' })
    const refused = (more: object, reason: string) =>
      expect(saveSet({ actor, input: input(more) })).rejects.toMatchObject({ reason })
    await refused({ name: '  ' }, 'set-name')
    await refused({ signs: [] }, 'set-signs')
    await refused({ signs: ['gsg-a'] }, 'no-sign')
    await db().signSet.createMany({
      data: Array.from({ length: counts.signSets }, (_, i) => ({
        ...{ trainerId: actor.id, name: `Set ${i}`, language: 'ase', signs: ['ase-a'] },
      })),
    })
    await refused({}, 'too-many-sets')
  })
})
