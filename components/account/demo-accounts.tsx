'use client'
import { ArrowRight, GraduationCap, Hand } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { FieldError } from './field'
import { useSignIn } from './use-sign-in'

export type DemoAccount = { alias: string; role: 'learner' | 'trainer' }

const look = {
  learner: { Icon: GraduationCap, to: '/learn' },
  trainer: { Icon: Hand, to: '/desk' },
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
        <p className="text-[15px] text-soft">
          {t.rich('two', {
            address: second,
            link: (words) => (
              <a href={second} target="_blank" rel="noreferrer" className="font-[650] text-teal underline">
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
  const { enter, busy, error } = useSignIn()
  return (
    <li>
      <button
        type="button"
        onClick={() => !busy && void enter({ demo: alias }, to)}
        aria-disabled={busy}
        className="flex min-h-18 w-full items-center gap-4 rounded-[20px] border-2 border-line bg-card p-4 text-left transition-colors hover:border-teal"
      >
        <span className="grid size-11 shrink-0 place-items-center rounded-full bg-teal-tint text-teal">
          <Icon aria-hidden size={24} />
        </span>
        <span className="grow">
          <span className="block text-[19px] font-[750]">
            {alias}
            <span className="sr-only">, </span>
          </span>
          <span className="block text-[16px] text-soft">{t(role)}</span>
        </span>
        <ArrowRight aria-hidden size={22} className="shrink-0 text-soft" />
      </button>
      {error && <FieldError>{error.message}</FieldError>}
    </li>
  )
}
