import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { homeOf } from '@/components/account/after-sign-in'
import { NowProvider } from '@/components/live/now'
import { SignedOut } from '@/components/live/signed-out'
import { mustSignIn } from '../who'
import { WithMessages } from '../with-messages'

/** For organisers, and for safeguarders, who see the reports only. The verbs refuse everybody else, too. */
export default async function OrganiseLayout({ children }: { children: ReactNode }) {
  const { roles } = await mustSignIn('/organise')
  if (!roles.includes('organiser') && !roles.includes('safeguarder')) redirect(homeOf(roles))
  return (
    <WithMessages keys={['app', 'account', 'live', 'organise', 'questions']}>
      <NowProvider>
        <SignedOut />
        {children}
      </NowProvider>
    </WithMessages>
  )
}
