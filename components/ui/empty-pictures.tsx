const tint = 'var(--color-tint)'

/** Line drawings in a box of 160 × 112. */
export const emptyPictures = {
  /** An empty frame */
  nothing: (
    <>
      <rect x="24" y="12" width="112" height="84" rx="18" fill={tint} stroke="none" />
      <rect x="16" y="8" width="112" height="84" rx="18" strokeDasharray="10 12" />
      <path d="M56 56h32" />
    </>
  ),
  /** A frame with a crack */
  broken: (
    <>
      <rect x="24" y="14" width="112" height="84" rx="18" fill={tint} stroke="none" />
      <path d="M92 8h18a18 18 0 0 1 18 18v48a18 18 0 0 1-18 18H82M66 92H34a18 18 0 0 1-18-18V26A18 18 0 0 1 34 8h42" />
      <path d="m84 8-12 26 18 12-16 20 10 26" />
    </>
  ),
  /** Two chairs, one of them free */
  waiting: (
    <>
      <rect x="22" y="18" width="56" height="74" rx="16" fill={tint} />
      <circle cx="50" cy="46" r="10" />
      <path d="M34 78c3-11 9-15 16-15s13 4 16 15" />
      <rect x="90" y="18" width="56" height="74" rx="16" strokeDasharray="9 11" />
    </>
  ),
  /** A camera that is off */
  camera: (
    <>
      <rect x="26" y="24" width="76" height="66" rx="16" fill={tint} />
      <path d="m102 50 30-16v46l-30-16" />
      <path d="m20 100 112-90" />
    </>
  ),
  /** All done */
  done: (
    <>
      <circle cx="80" cy="56" r="46" fill={tint} stroke="none" />
      <path d="m56 58 18 18 32-38" strokeWidth="7" />
    </>
  ),
} as const
