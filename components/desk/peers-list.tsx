'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PressError } from '@/components/account/press-error'
import { useCommand } from '@/components/live/use-command'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { durations } from '@/lib/durations'
import type { DropInsNow } from '@/lib/matching/messages'
import { Countdown } from './countdown'
import { PeersCard } from './peers-card'

/** The peers who practise now, what is being asked of them, and what came of it. Nothing while there are none. */
export function PeersList({ dropIns: { pairs, mine, last } }: { dropIns: DropInsNow }) {
  const t = useTranslations('dropIn')
  const failedWords = useTranslations('desk')
  const { run, pending, failed } = useCommand()
  const [closed, setClosed] = useState<string | null>(null)
  const say = (what: string) =>
    failed?.what === what ? (failed.error.message ?? failedWords('failed')) : null
  const names = (aliases: string[]) => ({ one: aliases[0] ?? '', two: aliases[1] ?? '' })
  const news = last && last.id !== closed ? last : null
  const others = pairs.filter(({ practiceId }) => practiceId !== mine?.practiceId)
  if (!mine && !news && others.length === 0) return null
  return (
    <section aria-labelledby="desk-peers" className="grid shrink-0 content-start gap-3">
      <div>
        <h2 id="desk-peers" className="text-large font-heavy">
          {t('desk.title')}
        </h2>
        {!mine && others.length > 0 && <p className="text-small text-soft">{t('desk.text')}</p>}
      </div>
      <div role="status" className="empty:hidden">
        {mine && (
          <Card rim="waiting" level="h3" title={t('desk.asked', names(mine.aliases))} className="grid gap-2">
            <p className="text-small text-soft">{t('desk.yes', { count: mine.yes })}</p>
          </Card>
        )}
      </div>
      {mine && (
        <>
          <Countdown until={mine.until} total={durations.ask} />
          <Button
            size="small"
            variant="quiet"
            busy={pending === mine.id}
            onClick={() => void run(mine.id, '/api/drop-in/withdraw', { dropInId: mine.id })}
          >
            {t('desk.withdraw')}
          </Button>
          <PressError>{say(mine.id)}</PressError>
        </>
      )}
      {news && (
        <Banner
          tone="info"
          action={
            <Button size="small" variant="quiet" onClick={() => setClosed(news.id)}>
              {t('desk.close')}
            </Button>
          }
        >
          {t(`desk.${news.how}`, names(news.aliases))}
        </Banner>
      )}
      {!mine && others.length > 0 && (
        <ul className="grid gap-3">
          {others.map((pair) => (
            <PeersCard
              key={pair.practiceId}
              pair={pair}
              busy={pending === pair.practiceId}
              error={say(pair.practiceId)}
              onAsk={() => void run(pair.practiceId, '/api/drop-in/ask', { practiceId: pair.practiceId })}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
