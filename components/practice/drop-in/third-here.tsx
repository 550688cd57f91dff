'use client'
import { useTranslations } from 'next-intl'
import type { PracticeNow } from '@/lib/matching/messages'
import { Banner } from '../../ui/banner'
import { LatestVerdict } from '../latest-verdict'

/** For two peers: that a trainer has come or gone, and what they said of one's signing. */
export function ThirdHere({ practice }: { practice: PracticeNow }) {
  const t = useTranslations('dropIn')
  const { third } = practice
  if (practice.role !== 'peer' || !third) return null
  const { alias } = third
  const what = third.left ? 'left' : !third.joined ? 'coming' : third.awayUntil ? 'away' : 'here'
  return (
    <div>
      <Banner tone={third.left ? 'info' : 'live'}>{t(what, { alias })}</Banner>
      <LatestVerdict practice={practice} />
    </div>
  )
}
