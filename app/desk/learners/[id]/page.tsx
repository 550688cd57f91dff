import { notFound } from 'next/navigation'
import { mustSignIn } from '@/app/who'
import { CaseScreen } from '@/components/caseload/case-screen'
import { readCase } from '@/lib/caseload/read-case'
import { readSigns } from '@/lib/content/queries'
import { isDomainError } from '@/lib/errors'

type Props = { params: Promise<{ id: string }> }

export default async function LearnerPage({ params }: Props) {
  const { id } = await params
  const actor = await mustSignIn(`/desk/learners/${id}`)
  const [learner, signs] = await Promise.all([
    readCase({ actor, input: { learnerId: id } }).catch((error: unknown) => {
      if (isDomainError(error)) notFound()
      throw error
    }),
    readSigns({ language: actor.language }),
  ])
  return <CaseScreen me={actor.id} learner={learner} signs={signs} />
}
