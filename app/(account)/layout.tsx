import type { ReactNode } from 'react'
import { AppHeader } from '@/components/path/app-header'
import { WithMessages } from '../with-messages'

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <WithMessages keys={['app', 'account', 'errors']}>
      <div className="flex min-h-dvh flex-col [--header:72px]">
        <AppHeader />
        <main
          id="main"
          className="mx-auto flex w-full max-w-120 grow flex-col justify-center gap-6 px-5 pt-4 pb-18"
        >
          {children}
        </main>
      </div>
    </WithMessages>
  )
}
