'use client'
import { classNames } from '../../ui/class-names'

export type Whom = 'partner' | 'third'

type Props = {
  /** What is asked, and a name for the group of buttons that is nowhere else on the page */
  title: string
  name: string
  aliases: Record<Whom, string>
  whom: Whom
  onWhom: (whom: Whom) => void
}

const both = ['partner', 'third'] as const

/** Which of the other two: one is always chosen. Arrow keys move between them. */
export function WhomPicker({ title, name, aliases, whom, onWhom }: Props) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-strong">{title}</legend>
      <div className="flex gap-1 rounded-medium bg-tint p-1">
        {both.map((one) => (
          <label
            key={one}
            className={classNames(
              'flex min-h-11 min-w-0 flex-1 cursor-pointer items-center justify-center rounded-small px-3 text-small font-strong',
              'has-focus-visible:outline-3 has-focus-visible:outline-teal',
              one === whom ? 'bg-teal text-paper forced-colors:bg-[Highlight]' : 'hover:bg-tint-strong',
            )}
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={one === whom}
              onChange={() => onWhom(one)}
            />
            <span className="truncate">{aliases[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
