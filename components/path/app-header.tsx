import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from '../ui/class-names'
import { Mark } from './mark'

type Props = {
  /** The middle */
  children?: ReactNode
  /** In the middle, too; on a phone in a row of its own, as wide as the window */
  path?: ReactElement
  /** The right end: whose account this is */
  end?: ReactNode
  home?: string
}

/** The one line above every page, `--header` high. */
export function AppHeader({ children, path, end, home = '/' }: Props) {
  const t = useTranslations('app')
  return (
    <header
      data-path={path ? '' : undefined}
      className={classNames(
        'grid h-(--header) grid-cols-[auto_minmax(min-content,1fr)_minmax(2.75rem,auto)] items-center gap-3 px-4 wide:grid-cols-[1fr_auto_1fr] wide:px-6',
        path &&
          'phone:grid-cols-[auto_minmax(0,1fr)] phone:grid-rows-[1fr_2.75rem] phone:gap-y-0 phone:pb-1.5',
      )}
    >
      <Link
        href={home}
        className="-mx-2 flex h-11 items-center gap-3 justify-self-start rounded-small px-2 text-large font-heavy"
      >
        <Mark className="size-8" />
        <span
          className={classNames((path ?? children) ? 'max-wide:sr-only' : '', path && 'phone:not-sr-only')}
        >
          {t('name')}
        </span>
      </Link>
      <div
        className={classNames(
          'max-w-full min-w-0 justify-self-center',
          path && 'phone:order-last phone:col-span-2 phone:justify-self-stretch',
        )}
      >
        {path}
        {children}
      </div>
      <div className="flex max-w-full min-w-0 items-center gap-2 justify-self-end">{end}</div>
    </header>
  )
}
