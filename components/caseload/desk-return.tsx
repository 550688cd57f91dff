'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useNow } from '@/components/live/now'
import { useRing } from '@/components/live/use-ring'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button-class'

/** Away from the desk: who is offered, that a practice goes on, or that one is on duty; and the way back. */
export function DeskReturn() {
  const t = useTranslations('cases.return')
  const { now } = useNow()
  const practice = now?.practice?.role === 'trainer' ? now.practice : null
  const offer = now?.offer && now.offer.roomId !== null ? now.offer : null
  const asked = now?.desk?.duty.askUntil != null
  const words = practice
    ? t('practice', { alias: practice.partner.alias })
    : offer
      ? t('offer', { alias: offer.partner.alias })
      : asked
        ? t('asked')
        : null
  useRing(practice ? null : words, '', now?.desk?.plan.quietNow)
  if (!words && now?.desk?.duty.state !== 'on') return null
  return (
    <Banner
      tone={words ? 'live' : 'info'}
      action={
        <Link href="/desk" className={buttonClass({ variant: 'quiet', size: 'small' })}>
          {t('back')}
        </Link>
      }
    >
      {words ?? t('onDuty')}
    </Banner>
  )
}
