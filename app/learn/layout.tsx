import type { ReactNode } from 'react'
import { LearnerLive } from '@/components/learner/learner-live'
import { mustSignIn } from '../who'
import { WithMessages } from '../with-messages'

export default async function LearnLayout({ children }: { children: ReactNode }) {
  await mustSignIn('/learn')
  return (
    <WithMessages
      keys={[
        'app',
        'account',
        'broken',
        'cases',
        'camera',
        'clip',
        'community',
        'errors',
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
        'script',
        'signs',
        'start',
        'visits',
      ]}
    >
      <LearnerLive>{children}</LearnerLive>
    </WithMessages>
  )
}
