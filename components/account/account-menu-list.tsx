'use client'
import { Menu } from '@base-ui/react/menu'
import {
  BookOpen,
  ChartNoAxesColumn,
  Hand,
  LogOut,
  MapPin,
  MessagesSquare,
  Monitor,
  Moon,
  ShieldX,
  Sun,
  Trash2,
  UsersRound,
} from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { DeleteDialog } from './delete-dialog'
import { RegionDialog } from './region-dialog'
import { signOut, signOutEverywhere } from './sign-out'
import { themes, useTheme } from './use-theme'

const themeIcons = { light: Sun, dark: Moon, system: Monitor } as const
const item =
  'flex min-h-11 cursor-default items-center gap-3 rounded-small px-3 text-base outline-none data-highlighted:bg-tint'

type Props = {
  roles: string[]
  /** It was opened by a key: its first entry has the focus */
  byKey: boolean
  trigger: ReactElement
}

/** The menu of an account, open from the start: ways to learn, to the desk and to the board, light and dark, the region, signing out, going for good. */
export function AccountMenuList({ roles, byKey, trigger }: Props) {
  const t = useTranslations('account.menu')
  const [theme, setTheme] = useTheme()
  const [failed, setFailed] = useState(false)
  const [region, setRegion] = useState(false)
  const [deleting, setDeleting] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const handedOn = useRef(!byKey)

  // A key's press is handed on to the button of the menu, which then puts the focus on the first entry.
  useEffect(() => {
    if (!handedOn.current) button.current?.click()
    handedOn.current = true
  }, [])

  async function leave(how: () => Promise<boolean>) {
    setFailed(false)
    setFailed(!(await how()))
  }

  return (
    <>
      <Menu.Root modal={false} defaultOpen={!byKey}>
        <Menu.Trigger ref={button} render={trigger} />
        <Menu.Portal>
          <Menu.Positioner align="end" sideOffset={6} className="z-50">
            <Menu.Popup className="w-66 rounded-large border-2 border-line bg-card p-2 text-ink shadow-raised outline-none">
              <Menu.LinkItem className={item} render={<Link href="/learn" />}>
                <BookOpen aria-hidden size={20} /> {t('learn')}
              </Menu.LinkItem>
              <Menu.LinkItem className={item} render={<Link href="/learn/board" />}>
                <MessagesSquare aria-hidden size={20} /> {t('board')}
              </Menu.LinkItem>
              {roles.includes('trainer') && (
                <Menu.LinkItem className={item} render={<Link href="/desk" />}>
                  <Hand aria-hidden size={20} /> {t('desk')}
                </Menu.LinkItem>
              )}
              {roles.includes('trainer') && (
                <Menu.LinkItem className={item} render={<Link href="/desk/learners" />}>
                  <UsersRound aria-hidden size={20} /> {t('learners')}
                </Menu.LinkItem>
              )}
              {(roles.includes('organiser') || roles.includes('safeguarder')) && (
                <Menu.LinkItem className={item} render={<Link href="/organise" />}>
                  <ChartNoAxesColumn aria-hidden size={20} /> {t('organise')}
                </Menu.LinkItem>
              )}
              <Menu.Separator className="mx-3 my-2 h-0.5 bg-line" />
              <Menu.RadioGroup
                value={theme}
                onValueChange={setTheme}
                aria-label={t('theme')}
                className="grid grid-cols-3 gap-1"
              >
                {themes.map((one) => {
                  const Icon = themeIcons[one]
                  return (
                    <Menu.RadioItem
                      key={one}
                      value={one}
                      closeOnClick={false}
                      className="grid h-16 cursor-default place-items-center content-center gap-1 rounded-small border-2 border-transparent text-small outline-none data-checked:border-teal data-highlighted:bg-tint"
                    >
                      <Icon aria-hidden size={20} /> {t(one)}
                    </Menu.RadioItem>
                  )
                })}
              </Menu.RadioGroup>
              <Menu.Separator className="mx-3 my-2 h-0.5 bg-line" />
              <Menu.Item className={item} onClick={() => setRegion(true)}>
                <MapPin aria-hidden size={20} /> {t('region')}
              </Menu.Item>
              <Menu.Item className={item} closeOnClick={false} onClick={() => void leave(signOut)}>
                <LogOut aria-hidden size={20} /> {t('signOut')}
              </Menu.Item>
              <Menu.Item className={item} closeOnClick={false} onClick={() => void leave(signOutEverywhere)}>
                <ShieldX aria-hidden size={20} /> {t('signOutEverywhere')}
              </Menu.Item>
              <Menu.Item className={item} onClick={() => setDeleting(true)}>
                <Trash2 aria-hidden size={20} /> {t('delete')}
              </Menu.Item>
              {failed && (
                <p role="alert" className="px-3 py-1 text-small font-strong text-coral-ink">
                  {t('everywhereFailed')}
                </p>
              )}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <RegionDialog open={region} onClose={() => setRegion(false)} />
      <DeleteDialog open={deleting} onClose={() => setDeleting(false)} />
    </>
  )
}
