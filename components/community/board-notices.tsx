'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useNow } from '../live/now'
import { buttonClass } from '../ui/button-class'
import { Card } from '../ui/card'

/** Replies not looked at yet, and authors who were waited for and are here now. */
export function BoardNotices() {
  const t = useTranslations('community.notice')
  const { now } = useNow()
  const { fresh = 0, here = [] } = now?.board ?? {}
  return (
    <>
      {here.map(({ postId, alias }) => (
        <Card key={postId} rim="marked" role="status" title={t('here', { alias })}>
          <Link href={`/learn/board/${postId}`} className={buttonClass({ size: 'small', className: 'mt-2' })}>
            {t('goHere')}
          </Link>
        </Card>
      ))}
      {fresh > 0 && (
        <Card rim="marked" role="status" title={t('fresh', { count: fresh })}>
          <Link href="/learn/board?show=mine" className={buttonClass({ size: 'small', className: 'mt-2' })}>
            {t('goFresh')}
          </Link>
        </Card>
      )}
    </>
  )
}
