'use client'
import { Keyboard } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { KeyCap } from '@/components/ui/key-cap'
import { capOf, shortcuts, type DeskAction } from './keys'

type Props = { on: boolean; onToggle: (on: boolean) => void; open: boolean }

/** The switch for single-key shortcuts; `open` also lists them. */
export function KeysCard({ on, onToggle, open }: Props) {
  const t = useTranslations('desk')
  const undo = useTranslations('memory.desk')
  const wrapUp = useTranslations('cases.wrapUp')
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
      case 'text':
        return t('controls.text')
      case 'assign':
        return t('controls.assign')
      case 'next':
        return t('controls.next')
      case 'wrapUp':
        return wrapUp('key')
    }
  }
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
        <button
          type="button"
          role="switch"
          aria-checked={on}
          aria-labelledby="desk-keys"
          onClick={() => onToggle(!on)}
          className="flex h-11 w-16 items-center rounded-full"
        >
          <span
            className={`flex h-8 w-14 rounded-full border-2 p-0.5 ${on ? 'justify-end border-green bg-green-tint' : 'border-edge'}`}
          >
            <span className={`size-6 rounded-full ${on ? 'bg-green' : 'bg-edge'}`} />
          </span>
        </button>
      </div>
      {open && (
        <ul className="mt-2 grid grid-cols-2 gap-x-3 gap-y-1.5 text-small">
          {shortcuts
            .filter(({ action, when }) => when !== 'idle' && (on || action.do === 'take'))
            .map(({ key, action }) => (
              <li key={key} className="flex items-center gap-2">
                <KeyCap>{capOf(action)}</KeyCap> {say(action)}
              </li>
            ))}
        </ul>
      )}
    </section>
  )
}
