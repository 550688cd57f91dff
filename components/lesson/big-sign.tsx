import { classNames } from '../ui/class-names'

/** What is to be signed, as large as the picture: one sign, or a word with the one asked for standing out. */
export function BigSign({ glosses, at = 0 }: { glosses: string[]; at?: number }) {
  const one = glosses.length === 1
  return (
    <div className="absolute inset-0 grid place-items-center bg-stage-raised p-4">
      <p
        className="flex max-w-full flex-wrap justify-center font-heavy"
        style={{
          fontSize: `min(${one ? 46 : 22}cqmin, ${Math.round(130 / Math.max(2, glosses.length))}cqw)`,
          gap: '0.16em',
          lineHeight: 1.1,
        }}
      >
        {glosses.map((gloss, index) => (
          <span
            key={index}
            aria-current={!one && index === at ? 'true' : undefined}
            className={classNames(
              'border-b-[0.07em] px-[0.04em] transition-colors',
              !one && index === at ? 'border-stage-ink' : 'border-transparent',
              !one && index > at && 'text-stage-soft/60',
              !one && index < at && 'text-stage-good',
            )}
          >
            {gloss}
          </span>
        ))}
      </p>
    </div>
  )
}
