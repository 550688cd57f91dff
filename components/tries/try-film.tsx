'use client'
import { useState } from 'react'

type Props = {
  src: string
  /** Says whose it is and of what, to who cannot see it */
  label: string
  /** In its place where the browser cannot play it */
  instead: string
}

/** A kept try, small: silent, and over and over. */
export function TryFilm({ src, label, instead }: Props) {
  const [failed, setFailed] = useState<string | null>(null)
  if (failed === src) return <p className="text-small text-soft">{instead}</p>
  return (
    <video
      key={src}
      src={src}
      aria-label={label}
      className="aspect-4/3 w-full rounded-small bg-stage object-contain"
      muted
      loop
      autoPlay
      playsInline
      disablePictureInPicture
      onError={() => setFailed(src)}
    />
  )
}
