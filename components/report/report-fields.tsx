/** What happened, in one's own words. `longest`: in characters. */
export function WordsField({
  label,
  value,
  onChange,
  longest,
  rows,
}: {
  label: string
  value: string
  onChange: (text: string) => void
  longest: number
  rows: number
}) {
  return (
    <label className="grid gap-1.5">
      <span className="font-strong">{label}</span>
      <textarea
        value={value}
        onChange={(event) => onChange(event.target.value)}
        maxLength={longest}
        rows={rows}
        className="rounded-small border border-edge bg-card p-3"
      />
    </label>
  )
}

/** Whether the two should never meet again. */
export function BlockField({
  label,
  checked,
  onChange,
}: {
  label: string
  checked: boolean
  onChange: (block: boolean) => void
}) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-6 shrink-0 accent-teal"
      />
      <span>{label}</span>
    </label>
  )
}
