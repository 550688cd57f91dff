'use client'
import { useTranslations } from 'next-intl'
import type { PracticeNow } from '@/lib/matching/messages'
import { minutes } from '../live/spans'
import type { Connection } from '../live/now-feed'
import type { RoomState } from '../live/room-state'
import { useTime } from '../live/use-time'
import { Banner } from '../ui/banner'

type Props = {
  practice: PracticeNow
  /** The video server does not answer */
  pictureAway: boolean
  room: RoomState
  connection: Connection
}

/** One line on what is broken in a practice, the worst first; nothing when nothing is. */
export function ConnectionBanner({ practice, pictureAway, room, connection }: Props) {
  const t = useTranslations('practice.banner')
  const { alias, awayUntil } = practice.partner
  const time = useTime(awayUntil !== null)
  if (connection === 'lost') return <Banner tone="warn">{t('offline')}</Banner>
  if (pictureAway) return <Banner tone="warn">{t('pictureAway')}</Banner>
  if (room.kind === 'reconnecting' || (room.kind === 'lost' && room.why === 'unreachable'))
    return <Banner tone="warn">{t('reconnecting')}</Banner>
  if (awayUntil !== null)
    return <Banner tone="warn">{t('away', { alias, time: minutes(awayUntil - time) })}</Banner>
  return null
}
