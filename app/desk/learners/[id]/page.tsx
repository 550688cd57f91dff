import { notFound } from 'next/navigation'
import { mustSignIn } from '@/app/who'
import { CaseScreen } from '@/components/caseload/case-screen'
import { readCase } from '@/lib/caseload/read-case'
import { readSigns } from '@/lib/content/queries'
import { readKeptClips } from '@/lib/practice/kept/read-kept'
import { isDomainError } from '@/lib/errors'
import { readToJudge } from '@/lib/tries/read-to-judge'
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
  const [tries, toJudge, signs, kept] = await Promise.all([
    readShownTries({ actor, learnerId: learner.id }).catch(orNotFound),
    readToJudge({ actor, input: { learner: learner.id } }).catch(orNotFound),
    readSigns({ language: actor.language }),
    readKeptClips({ viewerId: actor.id, ownerId: learner.id }),
  ])
  const unjudged = toJudge.tries.length
  return <CaseScreen me={actor.id} {...{ learner, tries, unjudged, signs, kept }} />
}
