import { notFound } from 'next/navigation'
import { mustSignIn } from '@/app/who'
import { CaseScreen } from '@/components/caseload/case-screen'
import { readCase } from '@/lib/caseload/read-case'
import { readSigns } from '@/lib/content/queries'
import { isDomainError } from '@/lib/errors'
import { readShownTries } from '@/lib/tries/read-tries'

type Props = { params: Promise<{ id: string }> }

export default async function LearnerPage({ params }: Props) {
  const { id } = await params
  const actor = await mustSignIn(`/desk/learners/${id}`)
  const orNotFound = (error: unknown) => {
    if (isDomainError(error)) notFound()
    throw error
  }
  const learner = await readCase({ actor, input: { learnerId: id } }).catch(orNotFound)
  const [tries, signs] = await Promise.all([
    readShownTries({ actor, learnerId: learner.id }).catch(orNotFound),
    readSigns({ language: actor.language }),
  ])
  return <CaseScreen me={actor.id} learner={learner} tries={tries} signs={signs} />
}
