'use client'
import { CirclePlay } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { JudgedTry } from '@/lib/tries/messages'
import { PressError } from '../account/press-error'
import { useNow } from '../live/now'
import { useCommand } from '../live/use-command'
import { SignTile } from '../signs/sign-tile'
import { Film } from '../stage/film'
import { wentWell } from '../practice/verdict-signs'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { SaidOfTry } from './said-of-try'

/** What trainers said of one's shown tries, until it is read: a card for each trainer. It comes by itself, over nothing. */
export function JudgedNotices() {
  const { now } = useNow()
  const judged = now?.judged ?? []
  const trainers = [...new Set(judged.map(({ by }) => by))]
  return trainers.map((by) => <Notice key={by} by={by} judged={judged.filter((one) => one.by === by)} />)
}

function Notice({ by, judged }: { by: string; judged: JudgedTry[] }) {
  const t = useTranslations('tries.judged')
  const { run, pending, failed } = useCommand()
  const ids = judged.map(({ id }) => id)
  return (
    <Card rim="marked" role="status" title={t('title', { alias: by, count: judged.length })}>
      <ul className="mt-2 grid gap-2">
        {judged.map((one) => (
          <Line key={one.id} judged={one} />
        ))}
      </ul>
      <PressError>{failed && (failed.error.message ?? t('failed'))}</PressError>
      <Button
        size="small"
        variant="quiet"
        className="mt-3"
        busy={pending === 'judged'}
        onClick={() => void run('judged', '/api/tries/judged', { ids })}
      >
        {t('read')}
      </Button>
    </Card>
  )
}

/** One sign, what was said of it, and its model one press away. */
function Line({ judged }: { judged: JudgedTry }) {
  const t = useTranslations('tries.judged')
  const [open, setOpen] = useState(false)
  const { gloss, grade, model } = judged
  const name = t(open ? 'hide' : 'model', { sign: gloss })
  return (
    <li className="grid gap-2">
      <div className="flex items-center gap-3">
        <SignTile gloss={gloss} size="small" state={wentWell(grade) ? 'known' : 'wrong'} />
        <p className="min-w-0 grow">
          <SaidOfTry bare said={judged} />
        </p>
        {model && (
          <Button
            size="small"
            variant="plain"
            square
            aria-expanded={open}
            aria-label={name}
            title={name}
            icon={<CirclePlay aria-hidden="true" className="size-5.5" />}
            onClick={() => setOpen(!open)}
          />
        )}
      </div>
      {open && model && <Film size="card" src={model.clip} label={t('model', { sign: gloss })} />}
    </li>
  )
}
