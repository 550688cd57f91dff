'use client'
import { ArrowLeftRight, PictureInPicture2, Pin, RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ComponentProps } from 'react'
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

/** What can be done with the pictures. */
export function LayoutRow({ alias, third }: LayoutOf) {
  const t = useTranslations('layout')
  const [layout, change] = useLayout()
  const { out, popOut } = usePopOut()
  const [refused, setRefused] = useState(false)
  const present: Present = { third: third?.stands ?? 'none', clip: false }
  const [large] = arrange(layout, present).beside
  const turnOut = () => (out ? popOut.close() : void popOut.open().then((done) => setRefused(!done)))
  return (
    <>
      <Control
        icon={<ArrowLeftRight {...icon} />}
        onClick={() => change({ large: afterSwap(layout, present) })}
      >
        {t('swap')}
      </Control>
      <Control
        aria-pressed={layout.beside}
        icon={<Pin {...icon} />}
        onClick={() => change({ beside: !layout.beside })}
      >
        {t('pin')}
      </Control>
      {popOut.possible() && (
        <Control icon={<PictureInPicture2 {...icon} />} onClick={turnOut}>
          {out ? t('back') : t('out')}
        </Control>
      )}
      {!sameLayout(layout, firstLayout) && (
        <Button
          variant="quiet"
          size="small"
          square
          aria-label={t('reset')}
          title={t('reset')}
          icon={<RotateCcw {...icon} />}
          onClick={() => change(firstLayout)}
        />
      )}
      <p role="status" className={refused && !out ? 'text-small text-soft' : 'sr-only'}>
        {refused && !out
          ? t('refused')
          : large === 'own'
            ? t('largeOwn')
            : t('large', { name: large === 'third' ? (third?.alias ?? '') : alias })}
      </p>
    </>
  )
}

function Control({ children, ...rest }: ComponentProps<typeof Button> & { children: string }) {
  return (
    <Button {...rest} variant="quiet" size="small" title={children}>
      <span className="phone:sr-only @max-[37rem]:sr-only">{children}</span>
    </Button>
  )
}
