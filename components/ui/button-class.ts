import { classNames } from './class-names'

export type ButtonLook = {
  /** `main`: the one thing to do here. `quiet`: all others. `plain`: without ground. `danger-text`: quiet, and serious. `on-stage`: over a picture */
  variant?: 'main' | 'quiet' | 'plain' | 'danger-text' | 'on-stage'
  /** 52 or 44 px high */
  size?: 'main' | 'small'
  /** As wide as high: for an icon alone */
  square?: boolean
  className?: string
}

const base =
  'inline-flex shrink-0 items-center justify-center gap-2.5 rounded-medium font-strong whitespace-nowrap select-none ' +
  'transition-[background-color,color,border-color,opacity] aria-disabled:opacity-55 disabled:opacity-55 ' +
  'forced-colors:border forced-colors:border-[ButtonText]'

const variants = {
  main: 'bg-ink text-paper not-aria-disabled:hover:bg-teal not-aria-disabled:active:bg-teal',
  quiet:
    'bg-tint text-ink not-aria-disabled:hover:bg-tint-strong aria-pressed:inset-ring-2 aria-pressed:inset-ring-teal forced-colors:aria-pressed:bg-[Highlight] forced-colors:aria-pressed:text-[HighlightText] forced-colors:aria-pressed:forced-color-adjust-none',
  plain: 'text-ink hover:bg-tint aria-pressed:bg-tint',
  'danger-text': 'bg-tint text-coral-ink hover:bg-coral-tint',
  'on-stage': 'bg-stage-raised text-stage-ink hover:bg-[#2b4048] forced-colors:bg-[ButtonFace]',
} as const

/** The classes of a button, for what only looks like one, such as a link. */
export function buttonClass({
  variant = 'main',
  size = 'main',
  square = false,
  className,
}: ButtonLook): string {
  const height = size === 'main' ? 'h-13' : 'h-11 text-small'
  const width = square ? (size === 'main' ? 'w-13' : 'w-11') : size === 'main' ? 'px-6' : 'px-3.5'
  return classNames(base, variants[variant], height, width, className)
}
