'use client'
import { CircleAlert } from 'lucide-react'
import { useId, type ComponentProps, type ReactNode } from 'react'

type Props = Omit<ComponentProps<'input'>, 'id'> & {
  label: string
  hint?: string
  error?: string | null
  /** A button inside the right end of the field */
  end?: ReactNode
}

/** A labelled input with its hint and its error right under it. */
export function Field({ label, hint, error, end, className: _none, ...input }: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-[17px] font-[650]">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          className="h-13 w-full rounded-[14px] border-2 border-field bg-card px-4 text-[17px] text-ink aria-invalid:border-coral"
          style={end ? { paddingRight: 56 } : undefined}
          {...input}
        />
        {end && <span className="absolute inset-y-1 right-1 grid place-items-center">{end}</span>}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="text-[15px] text-soft">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}

/** What is wrong, with a mark beside the colour; read out when it appears. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} role="alert" className="flex items-start gap-2 text-[16px] font-[650] text-coral">
      <CircleAlert aria-hidden size={20} className="mt-0.5 shrink-0" />
      <span>{children}</span>
    </p>
  )
}
