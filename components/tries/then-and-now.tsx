'use client'
import { Trash2 } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { KeptClipRow } from '@/lib/matching/messages'
import type { TriesNow } from '@/lib/tries/messages'
import { useNow } from '../live/now'
import { SignTile } from '../signs/sign-tile'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { useFocusHome } from '../ui/use-focus-home'
import { BothFilms } from './both-films'
import { toCompare } from './to-compare'
import { TriesCard } from './tries-card'
import { useTries } from './use-tries'

type Props = { initial: TriesNow; kept: KeptClipRow[] }

/** On the learner's own page: own clips by sign, to compare; tries to delete, and what is done with them. */
export function ThenAndNow({ initial, kept }: Props) {
  const t = useTranslations('tries.then')
  const format = useFormatter()
  const { now } = useNow()
  const tries = useTries(initial, now && JSON.stringify(now.judged))
  const [chosen, setChosen] = useState<string | null>(null)
  const pairs = toCompare(tries.now?.tries ?? [], kept)
  const pair = pairs.find(({ sign }) => sign === chosen) ?? pairs[0]
  const home = useFocusHome<HTMLElement>()
  if (!pair) return null
  const whichOf = (id: string) =>
    id === pair.first?.id ? 'first' : id === pair.newest.id ? 'newest' : 'between'
  return (
    <>
      <Card ref={home} tabIndex={-1} title={t('title')} aria-label={t('title')} className="grid gap-3">
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
        <div className="flex flex-wrap gap-2 empty:hidden">
          {pair.tries.map(({ id, at }) => (
            <Button
              key={id}
              variant="danger-text"
              size="small"
              icon={<Trash2 aria-hidden="true" className="size-5" />}
              onClick={() => tries.remove(id)}
            >
              {t('delete', {
                which: whichOf(id),
                day: format.dateTime(new Date(at), { day: 'numeric', month: 'short' }),
              })}
            </Button>
          ))}
        </div>
      </Card>
      <TriesCard tries={tries} />
    </>
  )
}
