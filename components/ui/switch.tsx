type Props = {
  on: boolean
  /** Id of what names it */
  labelledBy: string
  describedBy?: string
  busy?: boolean
  onToggle: (on: boolean) => void
}

/** On or off, at once. Told by its place as much as by its colour. */
export function Switch({ on, labelledBy, describedBy, busy = false, onToggle }: Props) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-busy={busy}
      onClick={() => onToggle(!on)}
      className="flex h-11 w-16 shrink-0 items-center rounded-full"
    >
      <span
        className={`flex h-8 w-14 rounded-full border-2 p-0.5 ${on ? 'justify-end border-green bg-green-tint' : 'border-edge'}`}
      >
        <span className={`size-6 rounded-full ${on ? 'bg-green' : 'bg-edge'}`} />
      </span>
    </button>
  )
}
