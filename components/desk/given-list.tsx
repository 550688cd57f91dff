import { Check, Circle, CircleDotDashed, Forward } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { DeskNow } from '@/lib/matching/messages'

const icons = { given: Circle, started: CircleDotDashed, done: Check, skipped: Forward } as const

/** The exercises this trainer gave lately and where they stand, each with a mark and a word. */
export function GivenList({ given }: { given: DeskNow['given'] }) {
  const t = useTranslations('desk.given')
  if (given.length === 0) return null
  return (
    <section aria-labelledby="desk-given" className="rounded-large border border-line bg-card p-4">
      <h2 id="desk-given" className="mb-2 text-base font-heavy">
        {t('title')}
      </h2>
      <ul className="grid gap-2">
        {given.map(({ id, learner, what, state }) => {
          const Icon = icons[state]
          return (
            <li key={id} className="flex items-start gap-2 text-small">
              <Icon
                aria-hidden
                size={18}
                className={`mt-1 shrink-0 ${state === 'done' ? 'text-green-ink' : 'text-soft'}`}
              />
              <span className="min-w-0 grow">
                <span className="font-strong">{learner}</span> <span>{what}</span>
              </span>
              <span className={`shrink-0 ${state === 'done' ? 'text-green-ink' : 'text-soft'}`}>
                {t(state)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
