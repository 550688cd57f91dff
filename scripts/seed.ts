/** Brings in the demo course and, in demo mode, the demo accounts. Doing it again changes nothing. */
import { demoTrainerAlias, makeDemoAccounts } from '@/lib/accounts/demo-accounts'
import { importCourse } from '@/lib/content/import-course'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'

export async function seed(): Promise<void> {
  const course = await importCourse('content')
  console.log(`Course ${course.id}: ${course.segments} segments, ${course.signs} signs`)
  if (!env().demo) return
  await makeDemoAccounts()
  console.log(`Demo accounts are there; ${demoTrainerAlias} is the recorded trainer`)
}

await seed()
await db().$disconnect()
