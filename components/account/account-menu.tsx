'use client'
import { ChevronDown, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { createElement, useState, type ComponentProps, type KeyboardEvent } from 'react'
import { useLoaded } from '../ui/use-loaded'

const loadList = () => import('./account-menu-list')

const opening = ['Enter', ' ', 'ArrowDown', 'ArrowUp']

type Props = {
  alias: string
  roles: string[]
  /** On a phone a sign stands for the alias: there is no room for it */
  small?: boolean
}

/** The alias and what belongs to the account. The list behind it is only fetched when somebody goes for it. */
export function AccountMenu({ alias, roles, small }: Props) {
  const [near, setNear] = useState(false)
  const [pressed, setPressed] = useState<'pointer' | 'key' | null>(null)
  const loaded = useLoaded(loadList, near || pressed !== null)
  if (loaded && pressed) {
    const trigger = <MenuButton alias={alias} small={small} />
    return createElement(loaded.AccountMenuList, { roles, byKey: pressed === 'key', trigger })
  }

  const come = () => setNear(true)
  const key = (event: KeyboardEvent) => {
    if (!opening.includes(event.key)) return
    event.preventDefault()
    setPressed('key')
  }
  return (
    <MenuButton
      alias={alias}
      small={small}
      aria-haspopup="menu"
      aria-expanded={false}
      aria-busy={pressed !== null}
      onPointerEnter={come}
      onFocus={come}
      onClick={() => setPressed('pointer')}
      onKeyDown={key}
    />
  )
}

/** What is seen of the menu while it is closed. */
function MenuButton({ alias, small, ...rest }: Omit<Props, 'roles'> & ComponentProps<'button'>) {
  const t = useTranslations('account.menu')
  return (
    <button
      {...rest}
      type="button"
      aria-label={t('label', { alias })}
      className="flex h-11 max-w-44 min-w-0 items-center gap-1.5 rounded-small px-3 phone:px-2 text-base font-strong hover:bg-tint data-popup-open:bg-tint"
    >
      {small && <UserRound aria-hidden size={20} className="hidden shrink-0 phone:block" />}
      <span className={`truncate ${small ? 'phone:hidden' : ''}`}>{alias}</span>{' '}
      <ChevronDown aria-hidden size={18} className="shrink-0" />
    </button>
  )
}
