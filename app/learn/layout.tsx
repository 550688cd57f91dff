import type { ReactNode } from 'react'
import { LearnerLive } from '@/components/learner/learner-live'
import { LayoutProvider } from '@/components/layout/layout-provider'
import { readLayout } from '@/lib/accounts/read-layout'
import { mustSignIn } from '../who'
import { WithMessages } from '../with-messages'

export default async function LearnLayout({ children }: { children: ReactNode }) {
  const actor = await mustSignIn('/learn')
  return (
    <WithMessages
      keys={[
        'app',
        'account',
        'broken',
        'cases',
        'camera',
        'community',
        'errors',
        'layout',
        'lesson',
        'live',
        'memory',
        'path',
        'dropIn',
        'practice',
        'questions',
        'reasons',
        'report',
        'queue',
        'rewind',
        'kept',
        'script',
        'shared',
        'signs',
        'start',
        'visits',
        'tries',
      ]}
    >
      <LayoutProvider accountId={actor.id} stored={await readLayout({ actor })}>
        <LearnerLive>{children}</LearnerLive>
      </LayoutProvider>
    </WithMessages>
  )
}
