'use client'
import { Clapperboard } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { TryNow } from '@/lib/tries/messages'
import { ReportButton } from '../report/report-button'
import { Film } from '../stage/film'
import { Button } from '../ui/button'
import { Card } from '../ui/card'

type Props = {
  alias: string
  tries: TryNow[]
  /** How many of them nobody has judged yet */
  unjudged: number
  onJudge: () => void
}

/** For a trainer: the newest try of each sign that a learner of theirs shows. Nothing where there is none. */
export function ShownTries({ alias, tries, unjudged, onJudge }: Props) {
  const t = useTranslations('tries')
  const judge = useTranslations('judge')
  const router = useRouter()
  if (tries.length === 0) return null
  return (
    <Card title={t('shown', { alias })} className="grid gap-3">
      {unjudged > 0 && (
        <Button
          className="justify-self-start"
          size="small"
          icon={<Clapperboard aria-hidden size={19} />}
          onClick={onJudge}
        >
          {judge('lookAt', { count: unjudged })}
        </Button>
      )}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-3">
        {tries.map(({ id, gloss, src }) => (
          <li key={id}>
            <Film size="tile" src={src} label={t('of', { alias, sign: gloss })} />
            <div className="flex items-center justify-between gap-1">
              <p className="min-w-0 font-strong wrap-anywhere">{gloss}</p>
              <ReportButton
                bare
                about={{ what: 'try', id, alias }}
                name={t('report', { alias, sign: gloss })}
                onTaken={() => router.refresh()}
              />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
