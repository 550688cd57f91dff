'use client'
import { Keyboard } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { KeyCap } from '@/components/ui/key-cap'
import { Switch } from '@/components/ui/switch'
import { capOf, shortcuts, type DeskAction } from './keys'

type Props = {
  on: boolean
  onToggle: (on: boolean) => void
  open: boolean
  /** The wall is in front: its keys come first */
  wall: boolean
}

/** The switch for single-key shortcuts; `open` also lists them. */
export const KeysCard = memo(function KeysCard({ on, onToggle, open, wall }: Props) {
  const t = useTranslations('desk')
  const undo = useTranslations('memory.desk')
  const rewind = useTranslations('rewind')
  const wrapUp = useTranslations('cases.wrapUp')
  const rounds = useTranslations('wall')
  const judge = useTranslations('judge')
  const say = (action: DeskAction): string => {
    switch (action.do) {
      case 'take':
        return t('waiting.take')
      case 'grade':
        return t(`verdict.${action.grade}`)
      case 'off':
        return t(`verdict.${action.off}`)
      case 'undo':
        return undo('undo')
      case 'move':
        return action.by === 1 ? t('keys.nextSign') : t('keys.lastSign')
      case 'clip':
        return t('controls.clip')
      case 'lookBack':
        return rewind('button')
      case 'text':
        return t('controls.text')
      case 'assign':
        return t('controls.assign')
      case 'next':
        return t('controls.next')
      case 'wrapUp':
        return wrapUp('key')
      case 'wall':
        return rounds('keys.open')
      case 'back':
        return rounds('back')
      case 'go':
        return rounds('keys.go')
      case 'give':
        return rounds('give')
      case 'tries':
        return judge('key')
    }
  }
  const groups = [
    { when: 'wall', title: rounds('keys.wall') },
    { when: 'judging', title: rounds('keys.judging') },
  ] as const
  return (
    <section
      aria-labelledby="desk-keys"
      className="rounded-large border border-line bg-card p-4 max-lg:hidden"
    >
      <div className="flex items-center gap-2">
        <Keyboard aria-hidden size={20} className="text-soft" />
        <h2 id="desk-keys" className="grow text-base">
          {t('keys.label')}
        </h2>
        <Switch on={on} labelledBy="desk-keys" onToggle={onToggle} />
      </div>
      {open &&
        (wall ? groups : groups.toReversed()).map(({ when, title }) => (
          <div key={when} className="mt-2">
            <h3 className="mb-1.5 text-small text-soft">{title}</h3>
            <ul className="grid grid-cols-2 gap-x-3 gap-y-1.5 text-small">
              {listed(when, on).map((action) => (
                <li key={capOf(action)} className="flex items-center gap-2">
                  <KeyCap>{action.do === 'go' ? '1–9' : capOf(action)}</KeyCap> {say(action)}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  )
})

/** The keys of one list: the numbers of the wall do the same, and stand there once. */
function listed(when: 'wall' | 'judging', on: boolean): DeskAction[] {
  return shortcuts
    .filter((one) => one.when === when || (one.action.do === 'take' && when === 'judging'))
    .map(({ action }) => action)
    .filter((action) => on || action.do === 'take')
    .filter((action) => action.do !== 'go' || action.number === 1)
}
