import { describe, expect, it } from 'vitest'
import { changeRegion } from '@/lib/accounts/change-region'
import { readRegion } from '@/lib/accounts/read-region'
import { joinQueue } from '@/lib/matching/join-queue'
import { sweep } from '@/lib/matching/sweep'
import { newKey, openOffer, segmentId, somebody } from '@/tests/support/people'

const inLine = () => ({ key: newKey(), segment: segmentId, stepSlug: null, want: 'peer' })
const from = (region: string) => ({ key: newKey(), region })

describe('where somebody signs', () => {
  it('can be said, changed and taken back later, each press once', async () => {
    const actor = await somebody()
    expect(await readRegion({ actor })).toEqual({ region: null })
    const first = from('  New   York ')
    expect(await changeRegion({ actor, input: first })).toEqual({ region: 'New York' })
    await changeRegion({ actor, input: from('Black ASL') })
    expect(await changeRegion({ actor, input: first })).toEqual({ region: 'New York' })
    expect(await readRegion({ actor })).toEqual({ region: 'Black ASL' })
    await changeRegion({ actor, input: from('') })
    expect(await readRegion({ actor })).toEqual({ region: null })
  })

  it('is refused when it is no place, and nothing changes', async () => {
    const actor = await somebody()
    await changeRegion({ actor, input: from('Boston') })
    for (const [region, reason] of [
      ['<b>', 'region-letters'],
      ['x'.repeat(41), 'region-long'],
    ] as const)
      await expect(changeRegion({ actor, input: from(region) })).rejects.toMatchObject({
        ...{ code: 'invalid', reason, more: { field: 'region' } },
      })
    expect(await readRegion({ actor })).toEqual({ region: 'Boston' })
  })

  it('[M3] counts at once for whoever is in line', async () => {
    const [north, south] = [await somebody(), await somebody()]
    await changeRegion({ actor: north, input: from('North') })
    await changeRegion({ actor: south, input: from('South') })
    for (const actor of [north, south]) await joinQueue({ actor, input: inLine() })
    await sweep()
    expect(await openOffer(north.id)).toBeNull()
    await changeRegion({ actor: south, input: from('north') })
    await sweep()
    expect((await openOffer(north.id))?.sides.map((side) => side.accountId)).toContain(south.id)
  })
})
