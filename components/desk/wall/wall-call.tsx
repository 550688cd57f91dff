'use client'
import { LayoutGrid } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { capOf, keyOf } from '../keys'

/** The way to the wall from a desk where nobody needs this trainer at once. */
export function WallCall({ keysOff, onOpen }: { keysOff: boolean; onOpen: () => void }) {
  const t = useTranslations('wall')
  const hint = keysOff ? {} : { keyHint: capOf({ do: 'wall' }), shortcut: keyOf({ do: 'wall' }) }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-medium bg-tint py-1.5 pr-1.5 pl-4">
      <p className="min-w-0 grow">{t('call')}</p>
      <div className="*:bg-card">
        <Button
          size="small"
          variant="quiet"
          icon={<LayoutGrid aria-hidden size={19} />}
          onClick={onOpen}
          {...hint}
        >
          {t('open')}
        </Button>
      </div>
    </div>
  )
}
