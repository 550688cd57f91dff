'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useNow } from '../live/now'
import { buttonClass } from '../ui/button-class'
import { Card } from '../ui/card'

type Props = {
  /** Where the learner is: what was asked here shows its answer itself */
  except?: { segment: string; stepSlug: string | null }
}

/** Answers not looked at yet, each with the way to the step that raised the question. */
export function AnswerNotices({ except }: Props) {
  const t = useTranslations('questions.notice')
  const { now } = useNow()
  const fresh = (now?.questions ?? []).filter(
    ({ state, segment, stepSlug }) =>
      state === 'answered' && !(except && segment.id === except.segment && stepSlug === except.stepSlug),
  )
  return fresh.map(({ id, segment, glosses, answer }) => (
    <Card key={id} rim="marked" role="status" title={t('title', { alias: answer?.by ?? '' })}>
      <p className="text-small text-soft">{t('about', { title: segment.title, signs: glosses.join(' ') })}</p>
      <Link
        href={`/learn/${segment.id}?question=${id}`}
        className={buttonClass({ size: 'small', className: 'mt-3' })}
      >
        {t('go')}
      </Link>
    </Card>
  ))
}
