import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { homeOf } from '@/components/account/after-sign-in'
import { SignUpForm } from '@/components/account/sign-up-form'
import { proposeAlias } from '@/lib/accounts/aliases'
import { whoLooks } from '../../who'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.signUp')
  return { title: t('title') }
}

type Props = { searchParams: Promise<{ role?: string | string[] }> }

export default async function SignUpPage({ searchParams }: Props) {
  const actor = await whoLooks()
  if (actor) redirect(homeOf(actor.roles))
  const [t, proposedAlias, { role }] = await Promise.all([
    getTranslations('account.signUp'),
    proposeAlias(),
    searchParams,
  ])
  return (
    <>
      <h1 className="text-heading">{t('title')}</h1>
      <SignUpForm proposedAlias={proposedAlias} proposedRole={role === 'trainer' ? 'trainer' : 'learner'} />
    </>
  )
}
