import { useTranslations } from 'next-intl'
import type { TryNow } from '@/lib/tries/messages'
import { Film } from '../stage/film'
import { Card } from '../ui/card'

type Props = { alias: string; tries: TryNow[] }

/** For a trainer: the newest try of each sign that a learner of theirs shows. Nothing where there is none. */
export function ShownTries({ alias, tries }: Props) {
  const t = useTranslations('tries')
  if (tries.length === 0) return null
  return (
    <Card title={t('shown', { alias })}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-3">
        {tries.map(({ id, gloss, src }) => (
          <li key={id}>
            <Film size="tile" src={src} label={t('of', { alias, sign: gloss })} />
            <p className="mt-1 font-strong">{gloss}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
