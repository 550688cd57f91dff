import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { CameraProvider } from '@/components/lesson/use-camera'
import { NowProvider } from '@/components/live/now'
import { SignedOut } from '@/components/live/signed-out'
import { RoomProvider } from '@/components/live/use-room'
import { LayoutProvider } from '@/components/layout/layout-provider'
import { readLayout } from '@/lib/accounts/read-layout'
import { mustSignIn } from '../who'
import { WithMessages } from '../with-messages'

const keys = [
  'app',
  'desk',
  'dropIn',
  'account',
  'signs',
  'camera',
  'judge',
  'layout',
  'live',
  'memory',
  'practice',
  'questions',
  'reasons',
  'report',
  'shared',
  'rewind',
  'kept',
  'cases',
  'clipNotes',
  'wall',
  'tries',
]

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await mustSignIn('/desk')
  if (!actor.roles.includes('trainer')) redirect('/learn')
  return (
    <WithMessages keys={keys}>
      <NowProvider>
        <CameraProvider>
          <RoomProvider>
            <SignedOut />
            <LayoutProvider accountId={actor.id} stored={await readLayout({ actor })}>
              {children}
            </LayoutProvider>
          </RoomProvider>
        </CameraProvider>
      </NowProvider>
    </WithMessages>
  )
}
