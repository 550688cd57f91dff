'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { choosePairs } from '@/lib/tries/choose-pair'
import type { TriesNow } from '@/lib/tries/messages'
import { SignTile } from '../signs/sign-tile'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { BothFilms } from './both-films'
import { TriesCard } from './tries-card'
import { useTries } from './use-tries'

/** On the learner's own page: kept clips by sign, to compare and to delete, and what is done with them. */
export function ThenAndNow({ initial }: { initial: TriesNow }) {
  const t = useTranslations('tries.then')
  const tries = useTries(initial)
  const [chosen, setChosen] = useState<string | null>(null)
  const pairs = choosePairs(tries.now?.tries ?? [])
  const pair = pairs.find(({ sign }) => sign === chosen) ?? pairs[0]
  if (!pair) return null
  const clips = [
    ...(pair.first ? [{ which: 'first', id: pair.first.id }] : []),
    { which: 'newest', id: pair.newest.id },
  ]
  return (
    <>
      <Card title={t('title')} aria-label={t('title')} className="grid gap-3">
        <p className="text-small text-soft">{pair.first ? t('text') : t('only')}</p>
        <ul aria-label={t('title')} className="flex flex-wrap gap-2">
          {pairs.map(({ sign, gloss }) => (
            <li key={sign}>
              <SignTile
                gloss={gloss}
                state={sign === pair.sign ? 'now' : 'to-come'}
                onPress={() => setChosen(sign)}
              />
            </li>
          ))}
        </ul>
        <BothFilms key={pair.sign} pair={pair} />
        <div className="flex flex-wrap gap-2">
          {clips.map(({ which, id }) => (
            <Button
              key={id}
              variant="danger-text"
              size="small"
              icon={<Trash2 aria-hidden="true" className="size-5" />}
              onClick={() => void tries.remove(id)}
            >
              {t('delete', { which })}
            </Button>
          ))}
        </div>
      </Card>
      <TriesCard tries={tries} />
    </>
  )
}
