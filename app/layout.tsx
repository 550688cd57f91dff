import type { Metadata, Viewport } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ThemeScript } from '@/components/account/theme-script'
import './globals.css'
import { WithMessages } from './with-messages'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app')
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, description: t('promise') }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f1' },
    { media: '(prefers-color-scheme: dark)', color: '#0e1a1e' },
  ],
  viewportFit: 'cover',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('app')
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body className="min-h-dvh antialiased">
        <a
          href="#main"
          className="absolute left-4 top-4 z-50 -translate-y-24 rounded-small bg-ink px-4 py-3 font-strong text-paper focus:translate-y-0"
        >
          {t('skip')}
        </a>
        <WithMessages keys={['app', 'broken']}>{children}</WithMessages>
      </body>
    </html>
  )
}
