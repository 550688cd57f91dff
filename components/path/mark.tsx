/** The product's mark: a frame, and out of it steps a live one. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" fill="none" aria-hidden="true" className={className}>
      <rect x="2.5" y="3.5" width="20" height="18" rx="5" stroke="currentColor" strokeWidth="3" />
      <rect
        x="11"
        y="11"
        width="20"
        height="18"
        rx="5"
        fill="var(--color-coral)"
        stroke="var(--color-paper)"
        strokeWidth="2"
      />
      <path d="M17 23.5v-4M21 23.5v-7M25 23.5v-3.5" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  )
}
