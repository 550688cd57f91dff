'use client'
import { CircleCheck, Clock3, Hand, Repeat2, UserRoundSearch, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Need, WallCard } from '@/lib/rounds/messages'
import { useMinutes } from './minutes'
import { spanOf } from './span'

const looks = {
  stuck: { Icon: Repeat2, look: 'text-coral-ink' },
  wrong: { Icon: X, look: 'text-coral-ink' },
  waiting: { Icon: Clock3, look: 'text-amber-ink' },
  'asked-again': { Icon: Hand, look: 'text-amber-ink' },
  'not-seen': { Icon: UserRoundSearch, look: 'text-teal' },
} as const

type Props = { need: Need | undefined; wrong: WallCard['wrong']; clock: () => number; busy?: boolean }

/** Why somebody stands where they stand, in one plain line. Without a `need`: that it goes well, or (`busy`) that somebody is there. */
export function NeedLine({ need, wrong, clock, busy = false }: Props) {
  const t = useTranslations('wall.needs')
  const units = useTranslations('wall')
  const minutes = useMinutes(need && 'since' in need ? need.since : null, clock)
  if (!need) {
    return (
      <span className="flex items-center gap-1.5 text-small text-soft">
        <CircleCheck aria-hidden size={16} className="shrink-0 text-green-ink" />
        <span className="truncate">{t(busy ? 'busy' : 'fine')}</span>
      </span>
    )
  }
  const { Icon, look } = looks[need.kind]
  const glosses = (signs: string[]) =>
    signs
      .slice(0, 3)
      .map((sign) => wrong.find((one) => one.sign === sign)?.gloss ?? sign)
      .join(', ')
  const words = () => {
    switch (need.kind) {
      case 'stuck':
      case 'wrong':
        return t(need.kind, { signs: glosses(need.signs), times: need.times })
      case 'asked-again':
        return t('asked-again', { times: need.times })
      case 'waiting':
        return t('waiting', { span: units('span', spanOf(minutes ?? 0)) })
      case 'not-seen':
        return minutes === null ? t('never') : t('not-seen', { span: units('span', spanOf(minutes)) })
    }
  }
  return (
    <span className={`flex items-start gap-1.5 text-small leading-5 font-strong ${look}`}>
      <Icon aria-hidden size={16} strokeWidth={2.5} className="mt-0.5 shrink-0" />
      <span className="line-clamp-2 min-w-0">{words()}</span>
    </span>
  )
}
