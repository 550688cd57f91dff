'use client'
import { useTranslations } from 'next-intl'
import { PressError } from '@/components/account/press-error'
import type { SignCard } from '@/lib/content/steps'
import type { TriesToJudge } from '@/lib/tries/messages'
import { GradeButtons } from '../grade-buttons'
import { OffToggles } from '../off-toggles'
import { comesNext, inFront, tryOff } from './judge-board'
import { JudgeEnd } from './judge-end'
import { JudgeFilms } from './judge-films'
import { JudgeMoves } from './judge-moves'
import { usePlaying } from './try-film'
import { useFilms } from './use-films'
import { useJudgeKeys, type JudgeAction } from './use-judge-keys'
import { useJudging } from './use-judging'
import { useWhole } from './use-whole'

type Props = {
  of: TriesToJudge
  signs: Record<string, SignCard>
  keysOff: boolean
  onGo: (() => void) | null
  onClose: () => void
}

/** One try after the other beside its model, judged by the keys of a practice; at the end what was said. */
export function JudgeTries({ of, signs, keysOff, onGo, onClose }: Props) {
  const t = useTranslations('judge')
  const words = useTranslations('desk')
  const judging = useJudging(of)
  const { board, refused } = judging
  const front = inFront(board)
  const film = useFilms(front, comesNext(board), judging.lose)
  const playing = usePlaying()
  const whole = useWhole(front?.id)
  const act = (action: JudgeAction) => {
    if (action.do === 'whole') whole.toggle()
    else if (action.do === 'slow') playing.toggleSlow()
    else judging.act(action)
  }
  useJudgeKeys(!keysOff, act)
  const { alias } = of.learner
  const lost = of.tries.filter(({ id }) => board.gone.includes(id)).map(({ gloss }) => gloss)
  const said = (
    <>
      {lost.length > 0 && (
        <p role="status" className="rounded-medium bg-tint px-4 py-2">
          {t('gone', { alias, signs: lost.join(', '), count: lost.length })}
        </p>
      )}
      <PressError>{refused && (refused.message ?? words('failed'))}</PressError>
    </>
  )
  if (!front)
    return (
      <JudgeEnd {...{ of, board, keysOff, onGo, onClose }} onUndo={() => act({ do: 'undo' })}>
        {said}
      </JudgeEnd>
    )
  const given = board.said[front.id]
  return (
    <div className="grid grid-cols-1 gap-3">
      <h3 className="sr-only" aria-live="polite">
        {t('now', { sign: front.gloss, at: board.at + 1, count: board.tries.length })}
      </h3>
      <JudgeFilms
        {...{ alias, front, film, playing, keysOff }}
        card={signs[front.sign] ?? null}
        whole={whole.on}
        act={act}
        onReported={() => judging.lose(front.id)}
      />
      <GradeButtons
        wide
        given={given?.grade ?? null}
        keysOff={keysOff}
        onGrade={(grade) => act({ do: 'grade', grade })}
      />
      <OffToggles wide off={tryOff(board)} keysOff={keysOff} onOff={(off) => act({ do: 'off', off })} />
      {said}
      <JudgeMoves {...{ board, keysOff, act }} />
    </div>
  )
}
