import { Check, TriangleAlert } from 'lucide-react'

type Props = {
  name: string
  value: string
  /** What it means, or how it came about */
  note: string
  /** A goal in words and whether it is reached; null when there is none or nothing to judge */
  goal?: { says: string; met: boolean } | null
}

/** One number an organiser looks at first. */
export function Figure({ name, value, note, goal = null }: Props) {
  return (
    <div className="rounded-large border border-line bg-card p-4">
      <dt className="text-small text-soft">{name}</dt>
      <dd>
        <span className="tabular block text-heading font-heavy">{value}</span>
        {goal && (
          <span
            className={`flex items-center gap-1.5 text-small font-strong ${goal.met ? 'text-green-ink' : 'text-amber-ink'}`}
          >
            {goal.met ? <Check aria-hidden size={18} /> : <TriangleAlert aria-hidden size={18} />}
            {goal.says}
          </span>
        )}
        <span className="block text-small text-soft">{note}</span>
      </dd>
    </div>
  )
}
