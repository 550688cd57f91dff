'use client'
import { ArrowLeftRight, LayoutGrid, PictureInPicture2, Pin, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { firstLayout, sameLayout } from '@/lib/accounts/layout-states'
import { Button } from '../ui/button'
import { afterSwap, arrange, type Present } from './arrange'
import { useLayout, usePopOut } from './layout-provider'

export type LayoutOf = {
  /** Whose picture is the other one */
  alias: string
  third: { alias: string; stands: Exclude<Present['third'], 'none'> } | null
}

const icon = { 'aria-hidden': true, className: 'size-5' } as const

/** Opens the row of what can be done with the pictures. Both stand in a row that wraps. */
export function LayoutControls({ alias, third }: LayoutOf) {
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
        onClick={() => setOpen(!open)}
        icon={<LayoutGrid {...icon} />}
      >
        <span className="phone:sr-only @max-[27rem]:sr-only">{t('open')}</span>
      </Button>
      {open && (
        <div
          id={row}
          role="group"
          aria-label={t('open')}
          className="order-1 flex basis-full flex-wrap items-center gap-2"
        >
          <LayoutRow alias={alias} third={third} />
        </div>
      )}
    </>
  )
}

function LayoutRow({ alias, third }: LayoutOf) {
  const t = useTranslations('layout')
  const [layout, change] = useLayout()
  const { out, popOut } = usePopOut()
  const [refused, setRefused] = useState(false)
  const present: Present = { third: third?.stands ?? 'none', clip: false }
  const [large] = arrange(layout, present).beside
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon={<ArrowLeftRight {...icon} />}
        onClick={() => change({ large: afterSwap(layout, present) })}
      >
        {t('swap')}
      </Button>
      <Button
        variant="quiet"
        size="small"
        aria-pressed={layout.beside}
        icon={<Pin {...icon} />}
        onClick={() => change({ beside: !layout.beside })}
      >
        {t('pin')}
      </Button>
      {popOut.possible() && (
        <Button
          variant="quiet"
          size="small"
          aria-pressed={out !== null}
          icon={<PictureInPicture2 {...icon} />}
          onClick={() => (out ? popOut.close() : void popOut.open().then((done) => setRefused(!done)))}
        >
          {out ? t('back') : t('out')}
        </Button>
      )}
      {!sameLayout(layout, firstLayout) && (
        <Button
          variant="quiet"
          size="small"
          icon={<RotateCcw {...icon} />}
          onClick={() => change(firstLayout)}
        >
          {t('reset')}
        </Button>
      )}
      <p role="status" className="text-small text-soft">
        {refused && !out ? (
          t('refused')
        ) : (
          <span className="sr-only">
            {large === 'own'
              ? t('largeOwn')
              : t('large', { name: large === 'third' ? (third?.alias ?? '') : alias })}
          </span>
        )}
      </p>
    </>
  )
}
