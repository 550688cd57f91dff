'use client'
import { useId } from 'react'

type Props = { label: string; text: string; on: boolean; onChange: (on: boolean) => void }

/** One switch with what it means. The whole row is pressed. */
export function SwitchRow({ label, text, on, onChange }: Props) {
  const [name, about] = [useId(), useId()]
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-medium py-1.5 has-focus-visible:outline-3 has-focus-visible:outline-teal">
      <input
        type="checkbox"
        role="switch"
        className="peer sr-only"
        checked={on}
        aria-labelledby={name}
        aria-describedby={about}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span
        aria-hidden="true"
        className="mt-0.5 flex h-7 w-12 shrink-0 items-center rounded-full border-2 border-edge bg-card p-0.5 peer-checked:justify-end peer-checked:border-teal peer-checked:bg-teal *:bg-edge peer-checked:*:bg-paper forced-colors:peer-checked:bg-[Highlight]"
      >
        <span className="size-5 rounded-full" />
      </span>
      <span className="min-w-0">
        <span id={name} className="font-strong">
          {label}
        </span>
        <span id={about} className="block text-small text-soft">
          {text}
        </span>
      </span>
    </label>
  )
}
