'use client'
import { Info, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Notice } from './notices'
import type { Late } from './use-late-exercise'

type Props = { notice: Notice | null; late: Late; next: string | null; onClose: () => void }

const lateWords = { sent: 'lateSent', bare: 'lateBare', refused: 'lateRefused' } as const

/** What went on by itself, and who is next. Stays until it is closed or something newer is said. */
export function NoticeBanner({ notice, late, next, onClose }: Props) {
  const t = useTranslations('desk.notice')
  return (
    <div role="status" className="empty:hidden">
      {notice && (
        <div className="flex items-center gap-3 rounded-medium bg-tint py-1 pr-1 pl-4 text-base">
          <Info aria-hidden size={20} className="shrink-0 text-teal" />
          <p className="grow py-1.5">
            <strong className="font-strong">{t(notice.kind, { ...notice })}</strong>{' '}
            {late !== 'none' && `${t(lateWords[late])} `}
            {next ? t('next', { alias: next }) : t('nobody')}
          </p>
          <button
            type="button"
            onClick={onClose}
            aria-label={t('close')}
            className="grid size-11 shrink-0 place-items-center rounded-small hover:bg-card"
          >
            <X aria-hidden size={20} />
          </button>
        </div>
      )}
    </div>
  )
}
