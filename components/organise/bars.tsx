type Row = {
  name: string
  value: number
  /** The number as it is read, with its unit */
  says: string
  /** What else belongs to it, smaller */
  note?: string
}

/**
 * A plot that is a table: each row has its name, a bar and its number, so that nothing is said by colour, and what is
 * read aloud is what is drawn.
 */
export function Bars({ caption, rows, head }: { caption: string; rows: Row[]; head: [string, string] }) {
  const most = Math.max(...rows.map((row) => row.value), 0)
  return (
    <table className="w-full border-separate border-spacing-y-1.5 text-small">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{head[0]}</th>
          <td />
          <th scope="col">{head[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, value, says, note }) => (
          <tr key={name}>
            <th scope="row" className="min-w-27 pr-3 text-left font-plain wide:w-44">
              {name}
              {note && <span className="block text-tiny text-soft">{note}</span>}
            </th>
            <td className="w-full">
              <Bar part={most === 0 ? 0 : value / most} />
            </td>
            <td className="tabular pl-3 text-right font-strong whitespace-nowrap">{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Bar({ part }: { part: number }) {
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="block h-4.5 w-full min-w-10"
    >
      <rect width="100" height="10" fill="var(--color-tint)" />
      <rect
        width={part * 100}
        height="10"
        fill="var(--color-teal)"
        className="forced-colors:fill-[Highlight]"
      />
    </svg>
  )
}
