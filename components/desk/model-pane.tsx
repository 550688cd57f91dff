'use client'
import { useTranslations } from 'next-intl'
import { Model } from '@/components/practice/shared/model'
import type { Sharing } from '@/components/practice/shared/use-shared-clip'
import type { SignCard } from '@/lib/content/steps'

type Props = { card: SignCard; sharing: Sharing; alias: string; bare?: boolean }

/** The recorded model of a sign, beside the learner. */
export function ModelPane({ card, sharing, alias, bare }: Props) {
  const t = useTranslations('desk.stage')
  const label = t('model', { sign: card.gloss })
  return <Model key={card.id} {...{ card, label, sharing, alias, bare }} title={label} />
}
