import type { ReactNode } from 'react'
import { AppHeader } from '@/components/path/app-header'
import { WithMessages } from '../with-messages'

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <WithMessages keys={['app', 'account', 'errors']}>
      <div className="mx-auto flex min-h-dvh max-w-120 flex-col px-5 pb-12">
        <AppHeader />
        <main id="main" className="flex grow flex-col justify-center gap-6 py-6">
          {children}
        </main>
      </div>
    </WithMessages>
  )
}
