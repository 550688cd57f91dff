import { Check, Circle, CircleDot, CircleDotDashed, Forward } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { GivenFilm } from '@/components/clip-notes/given-film'
import { DueDay } from '@/components/live/due-day'
import type { GivenNow } from '@/lib/matching/messages'

const icons = {
  given: Circle,
  seen: CircleDot,
  started: CircleDotDashed,
  done: Check,
  skipped: Forward,
} as const

/** One exercise that was given: for whom, where it stands with a mark and a word, and how it went. */
export function GivenRow({ given, named = true }: { given: GivenNow; named?: boolean }) {
  const t = useTranslations('cases.exercises')
  const { learner, what, state, dueOn, clipId, result } = given
  const Icon = icons[state]
  const done = state === 'done'
  return (
    <li className="flex items-start gap-2 text-small">
      <Icon aria-hidden size={18} className={`mt-1 shrink-0 ${done ? 'text-green-ink' : 'text-soft'}`} />
      <div className="flex min-w-0 grow flex-wrap items-start gap-x-2">
        <span className="min-w-0 grow basis-24">
          {named && <span className="font-strong">{learner}</span>} <span>{what}</span>
          {done && result && (
            <span className="block text-soft">
              {t('result', { ...result, missed: result.missed.length, signs: result.missed.join(' ') })}
            </span>
          )}
          {!done && state !== 'skipped' && dueOn && <DueDay dueOn={dueOn} className="block text-soft" />}
        </span>
        <span className="ml-auto flex shrink-0 items-center gap-2">
          {clipId && <GivenFilm {...{ clipId, learner }} />}
          <span className={done ? 'text-green-ink' : 'text-soft'}>{t(state)}</span>
        </span>
      </div>
    </li>
  )
}
