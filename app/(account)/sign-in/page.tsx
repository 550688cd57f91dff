import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { homeOf, safePath, secondAddress } from '@/components/account/after-sign-in'
import { DemoAccounts } from '@/components/account/demo-accounts'
import { SignInForm } from '@/components/account/sign-in-form'
import { demoAccounts } from '@/lib/accounts/demo-accounts'
import { whoLooks } from '../../who'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.signIn')
  return { title: t('title') }
}

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const [asked, { callbackUrl }] = await Promise.all([headers(), searchParams])
  const to = safePath(typeof callbackUrl === 'string' ? callbackUrl : null)
  const actor = await whoLooks()
  if (actor) redirect(to === '/sign-in' ? homeOf(actor.roles) : to)
  const [demo, t] = await Promise.all([demoAccounts(), getTranslations('account')])
  return (
    <>
      {demo.length > 0 && (
        <section aria-labelledby="demo" className="grid gap-4">
          <h1 id="demo" className="text-heading">
            {t('demo.title')}
          </h1>
          <DemoAccounts demo={demo} second={secondAddress(asked.get('host') ?? '')} />
        </section>
      )}
      <section aria-labelledby="sign-in" className="grid gap-4">
        {demo.length > 0 ? (
          <h2 id="sign-in" className="mt-4 text-large">
            {t('signIn.own')}
          </h2>
        ) : (
          <h1 id="sign-in" className="text-heading">
            {t('signIn.title')}
          </h1>
        )}
        <SignInForm to={to} />
      </section>
    </>
  )
}
