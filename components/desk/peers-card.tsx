'use client'
import { Clock3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PressError } from '@/components/account/press-error'
import { useTime } from '@/components/live/use-time'
import { SignTile } from '@/components/signs/sign-tile'
import { Button } from '@/components/ui/button'
import type { PeersNow } from '@/lib/matching/messages'
import { clock } from './times'

type Props = { pair: PeersNow; busy: boolean; error: string | null; onAsk: () => void }

const shown = 6

/** Two peers who practise now: who, what, since when, and the one thing a trainer can do about it. */
export function PeersCard({ pair, busy, error, onAsk }: Props) {
  const t = useTranslations('dropIn')
  const [one = '', two = ''] = pair.aliases
  const since = clock(useTime() - pair.since)
  return (
    <li data-card={`${one} ${two}`} className="rounded-large border-2 border-line bg-card p-4">
      <div className="flex items-baseline gap-2">
        <h3 className="min-w-0 grow text-base font-heavy">{t('both', { one, two })}</h3>
        <span className="flex items-center gap-1 text-base font-strong tabular-nums">
          <Clock3 aria-hidden size={16} className="self-center text-soft" />
          <span className="sr-only">{t('desk.since', { time: since })}</span>
          <span aria-hidden>{since}</span>
        </span>
      </div>
      <p className="text-small text-soft">{pair.segment.title}</p>
      <ul aria-label={t('desk.shared')} className="mt-2 flex flex-wrap gap-1.5">
        {pair.signs.slice(0, shown).map(({ sign, gloss }) => (
          <li key={sign}>
            <SignTile gloss={gloss} state="to-come" size="small" />
          </li>
        ))}
      </ul>
      <div className="mt-3">
        {pair.askedBy ? (
          <p className="text-small font-strong">{t('desk.other', { alias: pair.askedBy })}</p>
        ) : (
          <Button
            size="small"
            variant="quiet"
            className="w-full"
            busy={busy}
            onClick={onAsk}
            aria-label={t('desk.askWho', { one, two })}
          >
            {t('desk.ask')}
          </Button>
        )}
      </div>
      <PressError>{error}</PressError>
    </li>
  )
}
