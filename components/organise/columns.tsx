type Column = { name: string; value: number; under: string }

const [wide, high, head, foot] = [34, 84, 18, 40]

/**
 * A plot of columns through time with the number above each and a second one under it. Its text alternative is a
 * table with the same numbers.
 * @param head words for the columns' names, the numbers above and the numbers under them
 */
export function Columns({
  caption,
  columns,
  heads,
}: {
  caption: string
  columns: Column[]
  heads: [string, string, string]
}) {
  const most = Math.max(...columns.map((column) => column.value), 1)
  const width = columns.length * wide
  return (
    <>
      {/* It scrolls sideways on a phone, and whoever has no pointer scrolls by keys. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={caption}>
        <svg
          viewBox={`0 0 ${width} ${head + high + foot}`}
          style={{ width, minWidth: width }}
          aria-hidden="true"
          className="block"
          textAnchor="middle"
          fill="var(--color-ink)"
          fontSize="13"
        >
          <path d={`M0 ${head + high + 0.5}H${width}`} stroke="var(--color-edge)" />
          {columns.map(({ name, value, under }, at) => {
            const height = (value / most) * high
            const middle = at * wide + wide / 2
            return (
              <g key={name}>
                <rect
                  {...{ x: at * wide + 5, y: head + high - height, width: wide - 10, height }}
                  fill="var(--color-teal)"
                />
                {value > 0 && (
                  <text x={middle} y={head + high - height - 5} fontWeight="650">
                    {value}
                  </text>
                )}
                <text x={middle} y={head + high + 16}>
                  {name}
                </text>
                <text x={middle} y={head + high + 34} fill="var(--color-soft)">
                  {under}
                </text>
              </g>
            )
          })}
        </svg>
      </div>
      <table className="sr-only">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, value, under }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
              <td>{under}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
