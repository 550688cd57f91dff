'use client'
import { ArrowRight, ChartNoAxesColumn, GraduationCap, Hand } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PressError } from './press-error'
import { useReady } from './use-ready'
import { useSignIn } from './use-sign-in'

export type DemoAccount = { alias: string; role: 'learner' | 'trainer' | 'organiser' }

const look = {
  learner: { Icon: GraduationCap, to: '/learn' },
  trainer: { Icon: Hand, to: '/desk' },
  organiser: { Icon: ChartNoAxesColumn, to: '/organise' },
} as const

/** The demo accounts as cards: one press signs in. `second` is the address for another person in the same browser. */
export function DemoAccounts({
  demo,
  second,
  row,
}: {
  demo: DemoAccount[]
  second: string | null
  row?: boolean
}) {
  const t = useTranslations('account.demo')
  return (
    <div className="grid gap-3">
      <ul className={row ? 'grid gap-3 sm:grid-cols-3' : 'grid gap-3'}>
        {demo.map((one) => (
          <DemoCard key={one.alias} {...one} />
        ))}
      </ul>
      {second && (
        <p className="text-small text-soft">
          {t.rich('two', {
            address: second,
            link: (words) => (
              <a href={second} target="_blank" rel="noreferrer" className="font-strong text-teal underline">
                {words}
              </a>
            ),
          })}
        </p>
      )}
    </div>
  )
}

function DemoCard({ alias, role }: DemoAccount) {
  const t = useTranslations('account.demo')
  const { Icon, to } = look[role]
  const ready = useReady()
  const { enter, busy, error } = useSignIn()
  return (
    <li>
      <button
        type="button"
        onClick={() => !busy && void enter({ demo: alias }, to)}
        disabled={!ready}
        aria-disabled={busy}
        className="flex min-h-18 w-full items-center gap-4 rounded-large border-2 border-line bg-card p-4 text-left transition-colors hover:border-teal"
      >
        <span className="grid size-11 shrink-0 place-items-center rounded-full bg-tint text-teal">
          <Icon aria-hidden size={24} />
        </span>
        <span className="grow">
          <span className="block text-large font-heavy">
            {alias}
            <span className="sr-only">, </span>
          </span>
          <span className="block text-small text-soft">{t(role)}</span>
        </span>
        <ArrowRight aria-hidden size={22} className="shrink-0 text-soft" />
      </button>
      <PressError>{error?.message}</PressError>
    </li>
  )
}
