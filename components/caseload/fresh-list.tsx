'use client'
import { useFreshPage } from '@/components/live/use-fresh-page'
import type { Now } from '@/lib/matching/messages'

const news = (now: Now) => [now.desk?.given, now.practice?.id]

/** Keeps the list of learners fresh while none of them is chosen. */
export function FreshList() {
  useFreshPage(news)
  return null
}
