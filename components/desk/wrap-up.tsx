'use client'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo, useId, useState, type RefObject } from 'react'
import { PressError } from '@/components/account/press-error'
import { useCommand } from '@/components/live/use-command'
import { SaidList } from '@/components/caseload/said-list'
import { Button } from '@/components/ui/button'
import type { SignCard } from '@/lib/content/steps'
import type { DeskNow } from '@/lib/matching/messages'
import { GiveDialog } from './give-dialog'
import { GivenRow } from './given-row'
import { capOf, keyOf } from './keys'
import { useDraft } from './use-draft'

type Props = {
  wrapUp: NonNullable<DeskNow['wrapUp']>
  given: DeskNow['given']
  signs: Record<string, SignCard>
  keysOff: boolean
  /** The one line, for the key that goes there */
  field: RefObject<HTMLInputElement | null>
}

/** After a practice: what was said in it, one line for the next trainer, and the exercise. It waits and blocks nothing. */
export const WrapUp = memo(function WrapUp({ wrapUp, given, signs, keysOff, field }: Props) {
  const t = useTranslations('cases.wrapUp')
  const { run, pending, failed } = useCommand()
  const [line, setLine] = useState('')
  const [giving, setGiving] = useState(false)
  const [{ clipId, begun }, changeDraft] = useDraft(wrapUp.practiceId)
  const film = useTranslations('clipNotes')
  const id = useId()
  const { practiceId, learner, verdicts, note } = wrapUp
  const exercise = given.find((one) => wrapUp.given.includes(one.id))
  const done = () => void run('wrap-up', '/api/practice/wrap-up', { practiceId, line })
  return (
    <section
      aria-labelledby={`${id}-title`}
      className="grid gap-3 rounded-large border-2 border-teal bg-card p-4"
    >
      <h2 id={`${id}-title`} className="text-base font-heavy">
        {t('title', { alias: learner.alias })}
      </h2>
      {verdicts.length > 0 ? (
        <SaidList said={verdicts} />
      ) : (
        <p className="text-small text-soft">{t('nothing')}</p>
      )}
      {note && <p className="border-l-3 border-teal pl-3 text-small">{note}</p>}
      {exercise && (
        <ul>
          <GivenRow given={exercise} named={false} />
        </ul>
      )}
      <form
        className="grid gap-1.5"
        onSubmit={(event) => {
          event.preventDefault()
          done()
        }}
      >
        <label htmlFor={id} className="text-small font-strong">
          {t('line')}
        </label>
        <input
          ref={field}
          id={id}
          value={line}
          onChange={(event) => setLine(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          maxLength={200}
          aria-describedby={`${id}-hint`}
          aria-keyshortcuts={keysOff ? undefined : keyOf({ do: 'wrapUp' })}
          className="h-11 w-full min-w-0 rounded-small border border-edge bg-card px-3"
        />
        <p id={`${id}-hint`} className="text-tiny text-soft">
          {t('lineHint', { alias: learner.alias })}
        </p>
        <div role="status" className="mt-1 grid gap-1.5 text-small empty:hidden">
          {begun && <p>{t('begun')}</p>}
          {clipId && !exercise && <p>{film('left')}</p>}
        </div>
        <div className="mt-1.5 flex flex-wrap gap-2">
          <Button size="small" type="submit" busy={pending !== null} icon={<Check aria-hidden size={18} />}>
            {t('done')}
          </Button>
          {(!exercise || begun) && (
            <Button size="small" variant="quiet" onClick={() => setGiving(true)}>
              {t('give')}
            </Button>
          )}
          {!keysOff && (
            <span className="self-center text-tiny text-soft max-lg:hidden">
              {t('keyHint', { key: capOf({ do: 'wrapUp' }) })}
            </span>
          )}
        </div>
        <PressError>{failed && (failed.error.message ?? t('failed'))}</PressError>
      </form>
      {giving && (
        <GiveDialog
          signs={signs}
          learnerId={learner.id}
          before={{
            ...{ clipId, begun },
            onClip: (id) => changeDraft({ clipId: id }),
            onGiven: () => changeDraft({ begun: null }),
          }}
          onClose={() => setGiving(false)}
        />
      )}
    </section>
  )
})
