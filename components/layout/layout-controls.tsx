'use client'
import { LayoutPanelLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useId, useState, type ReactNode } from 'react'
import type { Microphone } from '../live/use-microphone'
import { MicrophoneButton } from '../practice/microphone-button'
import { Button } from '../ui/button'
import type { LayoutOf } from './layout-row'

const LayoutRow = lazy(async () => ({ default: (await import('./layout-row')).LayoutRow }))

type Props = {
  pictures: LayoutOf
  microphone: Microphone
  /** What else works on the pictures */
  children: ReactNode
}

/**
 * Under the live pictures: what works on them. "Pictures" puts what arranges them in the place of the rest, so that
 * nothing on the page moves; only the microphone always shows.
 */
export function LayoutControls({ pictures, microphone, children }: Props) {
  const t = useTranslations('layout')
  const [open, setOpen] = useState(false)
  const row = useId()
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        aria-expanded={open}
        aria-controls={open ? row : undefined}
        className="aria-expanded:inset-ring-2 aria-expanded:inset-ring-teal"
        title={t('open')}
        onClick={() => setOpen(!open)}
        icon={<LayoutPanelLeft aria-hidden="true" className="size-5" />}
      >
        <span className="sr-only">{t('open')}</span>
      </Button>
      {open ? (
        <div id={row} role="group" aria-label={t('open')} className="flex flex-wrap items-center gap-2">
          <Suspense>
            <LayoutRow {...pictures} />
          </Suspense>
        </div>
      ) : (
        children
      )}
      <MicrophoneButton microphone={microphone} compact={open} />
    </>
  )
}
