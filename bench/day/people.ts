import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/accounts/actor'
import { closeStream, renewLease } from '@/lib/accounts/streams'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { assume } from './assumptions'
import { Lot } from './chance'

export type Person = Actor & {
  tab: string
  lot: Lot
  /** Has the page open */
  here: boolean
}

/** Makes an account. Ids follow from the seed, so that no order of rows depends on the run. */
export async function makePerson(seed: number, role: 'learner' | 'trainer', number: number): Promise<Person> {
  const lot = new Lot(seed, `${role} ${number}`)
  const alias = `${role} ${number}`
  const region = lot.pick(assume.regions)
  const account = await db().account.create({
    data: {
      id: lot.uuid(),
      ...{ alias, aliasKey: alias, passwordHash: 'none' },
      roles: role === 'trainer' ? ['learner', 'trainer'] : ['learner'],
      adult: role === 'trainer' || lot.hit(assume.adults),
      region: region === 'none' ? null : region,
    },
  })
  const { id, roles, language, adult } = account
  return {
    ...{ id, alias, roles, language, adult, lot },
    signInId: randomUUID(),
    tab: lot.uuid(),
    here: false,
  }
}

export async function openPage(person: Person): Promise<void> {
  person.here = true
  await renewLease({ accountId: person.id, tab: person.tab, visible: true })
}

export async function closePage(person: Person): Promise<void> {
  person.here = false
  await closeStream({ accountId: person.id, tab: person.tab })
}

/** What their pings do, all at once: all who have the page open are there, and look at it. */
export async function renewAll(people: Person[]): Promise<void> {
  const here = people.filter((person) => person.here).map((person) => person.id)
  await db().$executeRaw`
    update "Stream" set "shownAt" = app_now(), "usedAt" = app_now(),
      "leaseUntil" = app_now() + ${durations.lease} * interval '1 ms'
    where "accountId" = any(${here}::uuid[])`
}
