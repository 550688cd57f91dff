import { useTranslations } from 'next-intl'
import type { SignCard } from '@/lib/content/steps'
import { ClipPlayer } from '../stage/clip-player'
import type { Clip } from '../stage/use-clip'

/** The model of a sign. `hidden` keeps its name from those who read the page by ear, too. */
export function ModelClip({
  card,
  clip,
  hidden = false,
}: {
  card: SignCard | undefined
  clip: Clip
  hidden?: boolean
}) {
  const t = useTranslations('lesson')
  if (!card) return null
  const label = hidden ? t('modelHidden') : t('model', { sign: card.gloss })
  return <ClipPlayer clip={clip} src={card.clip} poster={card.poster} label={label} />
}
