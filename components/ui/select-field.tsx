'use client'
import { CircleAlert } from 'lucide-react'
import { useId, type ComponentProps } from 'react'
import { classNames } from './class-names'

type Props = Omit<ComponentProps<'select'>, 'id'> & {
  label: string
  /** What is wrong with what was chosen, and how to put it right */
  error?: string | null
}

/** A choice out of a list, with its label above and its error beside it. */
export function SelectField({ label, error, className, children, ...select }: Props) {
  const id = useId()
  return (
    <div className={classNames('grid gap-1.5', className)}>
      <label htmlFor={id} className="font-strong">
        {label}
      </label>
      <select
        {...select}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        className="h-13 w-full min-w-0 rounded-small border border-edge bg-card px-3 text-ink aria-invalid:border-2 aria-invalid:border-coral-ink"
      >
        {children}
      </select>
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-2 text-small font-strong text-coral-ink">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
          {error}
        </p>
      )}
    </div>
  )
}
