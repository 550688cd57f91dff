'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { ExerciseWords } from './exercise'

/** Gives the plain words of an exercise: "Recognise W", "M and N drill". */
export function useExerciseWords(): (words: ExerciseWords) => string {
  const t = useTranslations('desk.exercise')
  const format = useFormatter()
  return ({ kind, what }) => t(kind, { what: format.list(what) })
}
