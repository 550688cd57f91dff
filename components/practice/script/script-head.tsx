'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SignCard } from '@/lib/content/steps'
import type { PracticeNow, ScriptNow } from '@/lib/matching/messages'
import { SignTile } from '../../signs/sign-tile'
import { useTime } from '../../live/use-time'
import { Choices } from './choices'
import { Drill } from './drill'
import { ScriptScore } from './script-score'
import type { Script } from './use-script'

type Props = {
  practice: PracticeNow
  now: ScriptNow
  script: Script
  cards: Record<string, SignCard>
}

/** What to do now, and the pair's score. */
export function ScriptHead({ practice, now, script, cards }: Props) {
  const t = useTranslations('script')
  const { alias } = practice.partner
  const { state, cameras } = now
  const time = useTime(state.kind === 'truth' && state.from > 0)
  const score = now.of > 0 && state.kind !== 'done' && <ScriptScore script={now} />
  switch (state.kind) {
    case 'ready': {
      const alone = cameras.mine !== cameras.partner
      const only = cameras.mine ? t('ready.onlyYou', { alias }) : t('ready.onlyThey', { alias })
      return <Words title={t('ready.title')} text={alone ? only : t('ready.text')} below={score} />
    }
    case 'noCamera':
      return <Words title={t('noCamera.title')} text={t('noCamera.text')} below={score} />
    case 'sign': {
      const { gloss, sign } = state.card
      const text = state.signed ? t('sign.again') : (cards[sign]?.hint ?? '')
      return (
        <Words
          title={state.signed ? t('sign.waiting', { alias }) : t('sign.title', { gloss })}
          text={text}
          below={
            <>
              <div className="flex items-center gap-4">
                <SignTile gloss={gloss} size="large" state="now" />
                <p className="text-small text-soft">{t('sign.text')}</p>
              </div>
              {score}
            </>
          }
        />
      )
    }
    case 'watch':
      return <Words title={t('watch.title', { alias })} text={t('watch.text', { alias })} below={score} />
    case 'read':
      return (
        <Words
          title={t('read.title')}
          text={t('read.text', { alias })}
          below={
            <>
              <Choices
                choices={state.choices}
                busy={script.commands.pending === 'pick'}
                onPick={script.pick}
              />
              {score}
            </>
          }
        />
      )
    case 'truth': {
      const { card, picked, mine } = state
      const right = card.sign === picked.sign
      const words = { alias, gloss: card.gloss, picked: picked.gloss }
      const title = right ? t(mine ? 'truth.right' : 'truth.rightTheirs', words) : t('truth.wrong', words)
      const taken = t(mine ? 'truth.taken' : 'truth.takenTheirs', words)
      const model = t(mine ? 'truth.model' : 'truth.modelTheirs')
      return (
        <Words
          title={title}
          text={right ? model : taken}
          below={
            <>
              {score}
              {time < state.from && <p className="text-small text-soft">{t('truth.wait', { alias })}</p>}
            </>
          }
        />
      )
    }
    case 'done': {
      const all = now.read === now.of
      return (
        <Words
          title={t('done.title', { read: now.read, of: now.of })}
          text={t(all ? 'done.all' : 'done.text')}
          below={
            <>
              <ScriptScore script={now} />
              <Drill misread={state.misread} />
            </>
          }
        />
      )
    }
  }
}

function Words({ title, text, below }: { title: string; text: string; below: ReactNode }) {
  return (
    <div className="grid gap-4 phone:gap-3">
      <div aria-live="polite">
        <h1 className="text-heading max-wide:text-[1.625rem] max-wide:leading-8">{title}</h1>
        <p className="mt-1 text-soft">{text}</p>
      </div>
      {below}
    </div>
  )
}
