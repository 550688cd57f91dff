'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { signsOf } from '@/lib/content/steps'
import type { Off } from '@/lib/practice/verdict-words'
import { Card } from '../ui/card'
import { DrillScreen, type DrillProps } from './drill-screen'

/** Today's practice: what falls due, done alone; then back to the start page. */
export function TodayScreen({ habit, ...drill }: DrillProps & { habit: Off | null }) {
  const router = useRouter()
  const t = useTranslations('memory')
  const off = useTranslations('practice.off')
  return (
    <DrillScreen
      {...drill}
      signs={[...new Set(drill.steps.flatMap(signsOf))]}
      assignmentId={null}
      back="/learn"
      onDone={() => {
        router.push('/learn')
        return null
      }}
      aside={
        <Card title={t('today.practice')} rim="marked">
          <p>{habit ? t('today.watch', { off: off(habit) }) : t('today.why')}</p>
        </Card>
      }
    />
  )
}
