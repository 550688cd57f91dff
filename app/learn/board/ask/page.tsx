import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AskScreen } from '@/components/community/ask-screen'
import { readSegment, readSigns } from '@/lib/content/queries'
import { signsOf } from '@/lib/content/steps'
import { isDomainError } from '@/lib/errors'
import { mustSignIn } from '@/app/who'
import { AdultsOnly } from '../adults-only'

type Props = { searchParams: Promise<{ segment?: string | string[]; step?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('community')
  return { title: t('askTitle') }
}

export default async function AskPage({ searchParams }: Props) {
  const { segment, step } = await searchParams
  const actor = await mustSignIn('/learn/board')
  if (!actor.adult) return <AdultsOnly actor={actor} />
  const plan = await readSegment(typeof segment === 'string' ? segment : '').catch((error: unknown) => {
    if (isDomainError(error)) notFound()
    throw error
  })
  const cards = await readSigns({ language: actor.language })
  const raised = plan.steps.find((one) => one.id === step)
  return (
    <AskScreen
      account={{ alias: actor.alias, roles: actor.roles }}
      place={{ segment: plan.id, title: plan.title, stepSlug: raised?.id ?? null }}
      cards={Object.values(cards)}
      chosen={raised ? signsOf(raised).slice(0, 6) : []}
      back={raised ? `/learn/${plan.id}` : '/learn/board'}
    />
  )
}
