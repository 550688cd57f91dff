'use client'
import { Pause, Play, StepBack, StepForward } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { BarButton } from './bar-button'
import { rates, type ClipPress, type ClipState, type Rate } from './clip-state'

type Props = { state: ClipState; press: (press: ClipPress) => void }

/** The next slower speed; after the slowest the full one. */
export function slower(rate: Rate): Rate {
  return rates[(rates.indexOf(rate) + rates.length - 1) % rates.length]!
}

/** What moves a picture that both see, by key. */
export function moveKeys({ state, press }: Props) {
  return {
    ' ': () => press({ do: state.playing ? 'pause' : 'play' }),
    ',': () => press({ do: 'step', by: -1 }),
    '.': () => press({ do: 'step', by: 1 }),
    s: () => press({ do: 'rate', rate: slower(state.rate) }),
  }
}

/** The same as buttons. */
export function Moves(props: Props) {
  const t = useTranslations('shared')
  const { playing, rate } = props.state
  const keys = moveKeys(props)
  const icon = { 'aria-hidden': true, className: 'size-5' } as const
  return (
    <>
      <BarButton of=" " name={t(playing ? 'pause' : 'play')} onClick={keys[' ']}>
        {playing ? <Pause {...icon} /> : <Play {...icon} />}
      </BarButton>
      <BarButton of="," name={t('back')} onClick={keys[',']}>
        <StepBack {...icon} />
      </BarButton>
      <BarButton of="." name={t('on')} onClick={keys['.']}>
        <StepForward {...icon} />
      </BarButton>
      <BarButton of="s" name={t('speed', { rate })} onClick={keys.s}>
        <span className="text-tiny tabular-nums">{rate}×</span>
      </BarButton>
    </>
  )
}
