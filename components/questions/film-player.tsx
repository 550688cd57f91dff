'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

/** A recorded question or answer over the whole stage, with the browser's own controls. `label` says whose it is. */
export function FilmPlayer({ src, label }: { src: string; label: string }) {
  const t = useTranslations('questions')
  const [failed, setFailed] = useState<string | null>(null)
  if (failed === src)
    return (
      <p role="status" className="absolute inset-0 grid place-items-center bg-stage p-6 text-stage-ink">
        {t('noPlay')}
      </p>
    )
  return (
    <video
      key={src}
      src={src}
      aria-label={label}
      className="absolute inset-0 size-full bg-stage object-contain"
      controls
      controlsList="nodownload"
      muted
      playsInline
      autoPlay
      loop
      disablePictureInPicture
      onError={() => setFailed(src)}
    />
  )
}
