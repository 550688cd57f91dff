import { describe, expect, it } from 'vitest'
import { firstLayout, type Layout } from '@/lib/accounts/layout-states'
import { readLayout } from '@/lib/accounts/read-layout'
import { saveLayout } from '@/lib/accounts/save-layout'
import { db } from '@/lib/infra/db'
import { somebody } from '@/tests/support/people'

const layout = (part: Partial<Layout>): Layout => ({ ...firstLayout, ...part })

describe('how somebody has arranged the pictures', () => {
  it('is kept for the account, and for nobody else', async () => {
    const [actor, other] = [await somebody(), await somebody()]
    expect(await readLayout({ actor })).toEqual({ layout: firstLayout, version: 0 })
    const mine = layout({ large: 'own', small: 31 })
    expect(await saveLayout({ actor, input: { layout: mine, version: 0 } })).toEqual({
      ...{ saved: true, version: 1 },
    })
    expect(await readLayout({ actor })).toEqual({ layout: mine, version: 1 })
    expect(await readLayout({ actor: other })).toEqual({ layout: firstLayout, version: 0 })
  })

  it('[I6] the same press twice counts once', async () => {
    const actor = await somebody()
    const input = { layout: layout({ beside: true }), version: 0 }
    const answers = await Promise.all([1, 2, 3].map(() => saveLayout({ actor, input })))
    for (const answer of answers) expect(answer).toEqual({ saved: true, version: 1 })
  })

  it('two devices at the same time: one is kept, the other is told and overwrites nothing', async () => {
    const actor = await somebody()
    const wanted = [layout({ split: 60 }), layout({ split: 30 })]
    const answers = await Promise.all(
      wanted.map((one) => saveLayout({ actor, input: { layout: one, version: 0 } })),
    )
    const kept = await readLayout({ actor })
    expect(kept.version).toBe(1)
    expect(answers.filter((one) => one.saved)).toHaveLength(1)
    expect(answers.find((one) => !one.saved)).toEqual({ saved: false, theirs: kept })
  })

  it('is refused when it is none, and nothing changes', async () => {
    const actor = await somebody()
    for (const wrong of [null, {}, { ...firstLayout, v: 2 }, { ...firstLayout, split: 100 }, 'own'])
      await expect(saveLayout({ actor, input: { layout: wrong, version: 0 } })).rejects.toMatchObject({
        ...{ code: 'invalid', more: { field: 'layout' } },
      })
    await expect(saveLayout({ actor, input: { layout: firstLayout, version: -1 } })).rejects.toMatchObject({
      code: 'invalid',
    })
    expect((await readLayout({ actor })).version).toBe(0)
  })

  it('stored by an older or newer product, and not to be read: the first layout, until it is saved anew', async () => {
    const actor = await somebody()
    await db().preference.create({
      data: { accountId: actor.id, layout: { v: 9, tiles: [] }, version: 5, updatedAt: new Date() },
    })
    expect(await readLayout({ actor })).toEqual({ layout: firstLayout, version: 5 })
    expect(await saveLayout({ actor, input: { layout: firstLayout, version: 5 } })).toMatchObject({
      ...{ saved: true, version: 6 },
    })
  })
})
