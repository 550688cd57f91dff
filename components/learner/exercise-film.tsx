'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ReportButton } from '../report/report-button'
import { Film } from '../stage/film'

/** The film that a trainer gave with the exercise, until its learner reports it. */
export function ExerciseFilm({ clipId, by }: { clipId: string; by: string }) {
  const t = useTranslations('start')
  const [reported, setReported] = useState(false)
  if (reported)
    return (
      <p role="status" className="mb-2 rounded-medium bg-tint p-3">
        {t('filmReported')}
      </p>
    )
  return (
    <div className="grid">
      <Film
        size="card"
        src={`/clip-notes/${clipId}`}
        label={t('filmOf', { alias: by })}
        instead={t('filmGone')}
      />
      <div className="-mr-3.5 justify-self-end">
        <ReportButton
          about={{ what: 'clipNote', id: clipId, alias: by }}
          name={t('reportFilm', { alias: by })}
          onTaken={() => setReported(true)}
        />
      </div>
    </div>
  )
}
