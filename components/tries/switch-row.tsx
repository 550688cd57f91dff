'use client'
import { useId } from 'react'
import { Switch } from '../ui/switch'

type Props = { label: string; text: string; on: boolean; onChange: (on: boolean) => void }

/** One switch with what it means. */
export function SwitchRow({ label, text, on, onChange }: Props) {
  const [name, about] = [useId(), useId()]
  return (
    <div>
      <div className="flex items-center justify-between gap-3">
        <h2 id={name} className="font-strong">
          {label}
        </h2>
        <Switch on={on} labelledBy={name} describedBy={about} onToggle={onChange} />
      </div>
      <p id={about} className="text-small text-soft">
        {text}
      </p>
    </div>
  )
}
