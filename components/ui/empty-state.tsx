import type { ReactNode } from 'react'
import { emptyPictures } from './empty-pictures'

type Props = {
  picture: keyof typeof emptyPictures
  title: string
  text?: string
  heading?: 'h1' | 'h2' | 'h3'
  /** What to do now: a button or two */
  children?: ReactNode
}

/** Says that there is nothing here, why, and what to do next, with a small drawing. */
export function EmptyState({ picture, title, text, heading: Heading = 'h2', children }: Props) {
  return (
    <div className="grid max-w-md justify-items-center gap-2 text-center">
      <svg
        viewBox="0 0 160 112"
        aria-hidden="true"
        className="mb-3 h-28 w-40 text-teal"
        fill="none"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {emptyPictures[picture]}
      </svg>
      <Heading className={Heading === 'h1' ? 'text-heading' : 'text-large'}>{title}</Heading>
      {text && <p className="text-soft">{text}</p>}
      {children && <div className="mt-4 flex flex-wrap justify-center gap-3">{children}</div>}
    </div>
  )
}
