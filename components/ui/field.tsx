'use client'
import { CircleAlert } from 'lucide-react'
import { useId, type ComponentProps } from 'react'
import { classNames } from './class-names'

type Props = Omit<ComponentProps<'input'>, 'id'> & {
  label: string
  hint?: string
  /** What is wrong with what was entered, and how to put it right */
  error?: string | null
}

/** An input with its label above and, tied to it, its hint and its error beside it. */
export function Field({ label, hint, error, className, ...input }: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={classNames('grid gap-1.5', className)}>
      <label htmlFor={id} className="font-strong">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-small text-soft">
          {hint}
        </p>
      )}
      <input
        {...input}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        className="h-13 w-full rounded-small border border-edge bg-card px-4 text-ink aria-invalid:border-2 aria-invalid:border-coral-ink"
      />
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-2 text-small font-strong text-coral-ink">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
          {error}
        </p>
      )}
    </div>
  )
}
