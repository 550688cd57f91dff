import { classNames } from './class-names'

type Props<One extends string> = {
  name: string
  choices: readonly { value: One; label: string }[]
  chosen: One
  onChoose: (one: One) => void
}

/** A few choices in a row, one always chosen. Arrow keys move between them. Put it into a fieldset that names it. */
export function ChoiceRow<One extends string>({ name, choices, chosen, onChoose }: Props<One>) {
  return (
    <div className="flex items-center gap-1 rounded-medium bg-tint p-1">
      {choices.map(({ value, label }) => (
        <label
          key={value}
          className={classNames(
            'flex min-h-11 min-w-0 flex-auto cursor-pointer items-center justify-center rounded-small px-3 text-small font-strong whitespace-nowrap',
            'has-focus-visible:outline-3 has-focus-visible:outline-teal',
            value === chosen ? 'bg-teal text-paper forced-colors:bg-[Highlight]' : 'hover:bg-tint-strong',
          )}
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span className="truncate">{label}</span>
        </label>
      ))}
    </div>
  )
}
