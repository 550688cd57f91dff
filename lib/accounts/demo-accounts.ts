import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { hashPassword } from './passwords'

/** The one-click accounts of demo mode. */
export const demoPeople = [
  { alias: 'Otter', role: 'learner' },
  { alias: 'Heron', role: 'learner' },
  { alias: 'Robin', role: 'trainer' },
  { alias: 'Wren', role: 'organiser' },
] as const

const rolesOf = {
  learner: ['learner'],
  trainer: ['learner', 'trainer'],
  organiser: ['learner', 'organiser'],
} as const

export type DemoRole = keyof typeof rolesOf

/** The account the recorded demo trainer goes on duty with. Nobody can sign in as it. */
export const demoTrainerAlias = 'Rook'

/** Makes the demo accounts that are missing. Their passwords are random: in demo mode one click is enough. */
export async function makeDemoAccounts(): Promise<void> {
  const wanted = [
    ...demoPeople.map(({ alias, role }) => ({ alias, roles: [...rolesOf[role]], recording: false })),
    { alias: demoTrainerAlias, roles: ['trainer' as const], recording: true },
  ]
  for (const { alias, roles, recording } of wanted) {
    const aliasKey = alias.toLowerCase()
    if (await db().account.findUnique({ where: { aliasKey } })) continue
    await db().account.create({
      data: {
        alias,
        aliasKey,
        passwordHash: await hashPassword(crypto.randomUUID()),
        roles,
        adult: true,
        demo: true,
        recording,
      },
    })
  }
}

/** The one-click accounts to show on the sign-in page; none outside demo mode. */
export async function demoAccounts(): Promise<{ alias: string; role: DemoRole }[]> {
  if (!env().demo) return []
  const there = await db().account.findMany({
    where: { demo: true, recording: false },
    select: { alias: true },
  })
  const aliases = new Set(there.map((account) => account.alias))
  return demoPeople.filter(({ alias }) => aliases.has(alias)).map((person) => ({ ...person }))
}
