import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Mark } from './mark'

type Props = {
  /** The middle, most often the path */
  children?: ReactNode
  /** The right end: whose account this is */
  end?: ReactNode
  home?: string
}

/** The one line above every page, `--header` high. */
export function AppHeader({ children, end, home = '/' }: Props) {
  const t = useTranslations('app')
  return (
    <header className="grid h-(--header) grid-cols-[auto_minmax(min-content,1fr)_minmax(2.75rem,auto)] items-center gap-3 px-4 wide:grid-cols-[1fr_auto_1fr] wide:px-6">
      <Link
        href={home}
        className="-mx-2 flex h-11 items-center gap-3 justify-self-start rounded-small px-2 text-large font-heavy"
      >
        <Mark className="size-8" />
        <span className={children ? 'max-wide:sr-only' : ''}>{t('name')}</span>
      </Link>
      <div className="max-w-full min-w-0 justify-self-center">{children}</div>
      <div className="flex max-w-full min-w-0 items-center gap-2 justify-self-end">{end}</div>
    </header>
  )
}
