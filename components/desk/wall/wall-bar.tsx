'use client'
import { ClipboardList, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Camera } from '@/components/lesson/use-camera'
import { OwnPicture } from '@/components/stage/self-view'
import { Button } from '@/components/ui/button'
import { capOf, keyOf } from '../keys'

type Props = {
  count: number | null
  camera: Camera
  keysOff: boolean
  onGive: () => void
  onClose: () => void
}

/** Above the wall: how many there are, what one can do, and one's own picture as a learner will see it. */
export function WallBar({ count, camera, keysOff, onGive, onClose }: Props) {
  const t = useTranslations('wall')
  const hint = (action: { do: 'give' } | { do: 'wall' }) =>
    keysOff ? {} : { keyHint: capOf(action), shortcut: keyOf(action) }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {camera.state.kind === 'on' && (
        <div className="relative aspect-4/3 h-14 shrink-0 overflow-hidden rounded-small bg-stage">
          <OwnPicture stream={camera.state.stream} mirrored={camera.mirrored} />
        </div>
      )}
      <div className="min-w-0 grow basis-48">
        <h2 className="text-large leading-6">
          {t('title')}
          {count !== null && (
            <span className="font-strong text-soft tabular-nums"> · {t('count', { count })}</span>
          )}
        </h2>
        <p className="text-small text-soft">{t('hint')}</p>
      </div>
      <div className="flex gap-2">
        <Button
          size="small"
          variant="quiet"
          icon={<ClipboardList aria-hidden size={19} />}
          onClick={onGive}
          {...hint({ do: 'give' })}
        >
          {t('give')}
        </Button>
        <Button
          size="small"
          variant="plain"
          icon={<X aria-hidden size={19} />}
          onClick={onClose}
          {...hint({ do: 'wall' })}
        >
          {t('close')}
        </Button>
      </div>
    </div>
  )
}
