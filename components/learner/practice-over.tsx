'use client'
import { durations } from '@/lib/durations'
import type { PracticeNow } from '@/lib/matching/messages'
import type { Over } from '../lesson/step-view'
import { LegibilityLabel } from '../live/legibility-label'
import { PressFailed } from '../live/press-failed'
import { TimeLeft } from '../live/time-left'
import { WhyPicked } from '../live/why-these'
import { ThirdHere } from '../practice/drop-in/third-here'
import { nudgeOf } from '../practice/nudge'
import { PracticeAside } from '../practice/practice-aside'
import { TryAgain } from '../practice/try-again'
import { StageLabel } from '../stage/stage-label'
import { Button } from '../ui/button'
import { MirrorButton } from './mirror-button'
import {
  LeaveButton,
  Notices,
  PracticeChat,
  PracticePlayer,
  WrongButton,
  type PracticeParts,
} from './practice-parts'

/** Somebody is there, but the learner looked away: asked before anything is shown. */
export function askOver(
  practice: PracticeNow,
  until: number,
  { camera, actions, picture, t }: PracticeParts,
): Over {
  const { alias } = practice.partner
  const { pending } = actions.commands
  return {
    shown: true,
    picture,
    rim: 'waiting',
    label: <StageLabel tone="waiting">{t('ask.title', { alias })}</StageLabel>,
    head: (
      <div className="grid grid-cols-1 gap-4">
        <div role="alert">
          <h1 className="text-heading max-wide:text-[1.625rem] max-wide:leading-8">
            {t('ask.title', { alias })}
          </h1>
          <p className="mt-1 text-soft">{t('ask.text')}</p>
          <WhyPicked practice={practice} />
        </div>
        <TimeLeft until={until} total={durations.ask} />
      </div>
    ),
    aside: <PressFailed commands={actions.commands} whats={['show', 'notNow']} />,
    player: <MirrorButton camera={camera} />,
    actions: (
      <>
        <Button
          variant="quiet"
          busy={pending === 'notNow'}
          onClick={() => void actions.agree(practice.id, false)}
        >
          {t('ask.notNow')}
        </Button>
        <Button busy={pending === 'show'} onClick={() => void actions.agree(practice.id, true)}>
          {t('ask.show')}
        </Button>
      </>
    ),
  }
}

/** Agreed and coming, or there. */
export function practiceOver(practice: PracticeNow, parts: PracticeParts): Over {
  const { actions, live, picture, view, sharing, t } = parts
  const modelSign = sharing.state?.sign ?? (view.clipOn ? view.sign?.sign : null) ?? null
  const { alias, role, recording } = practice.partner
  const there = practice.state.kind === 'live'
  const nudge = there ? nudgeOf(practice) : null
  const kind = recording ? 'recording' : role
  const choose = (sign: string) => (sharing.state ? sharing.show(sign) : view.choose(sign))
  const toggleModel = () => {
    if (!sharing.state) return view.toggleClip()
    sharing.stop()
    view.closeClip()
  }
  return {
    shown: true,
    picture,
    rim: there ? 'live' : 'waiting',
    label: (
      <StageLabel tone={there ? 'live' : 'waiting'}>
        {there ? (
          <>
            <span className="phone:hidden">{t('label', { alias, kind })}</span>
            <span className="hidden phone:inline">{t('labelShort', { alias, kind })}</span>
          </>
        ) : (
          t('coming', { alias })
        )}
      </StageLabel>
    ),
    // It would lie on the picture that is looked back at.
    corner:
      !parts.look?.state && (live.seen || live.legibility === 'still') ? (
        <LegibilityLabel reading={live} />
      ) : null,
    head: (
      <>
        <div aria-live="polite">
          <h1 className="text-heading max-wide:text-[1.625rem] max-wide:leading-8">
            {t(there ? 'title' : 'comingTitle', { alias })}
          </h1>
          {!nudge && <p className="mt-1 text-soft">{t(there ? `hint.${kind}` : 'comingHint')}</p>}
          <WhyPicked practice={practice} />
        </div>
        {nudge && <TryAgain nudge={nudge} modelShown={modelSign === nudge.sign} onModel={choose} />}
      </>
    ),
    aside: (
      <div className="grid grid-cols-1 gap-4">
        <ThirdHere practice={practice} />
        <Notices {...parts} />
        <PracticeAside
          practice={practice}
          shown={sharing.state?.sign ?? view.sign?.sign ?? null}
          onSign={choose}
          chat={<PracticeChat practice={practice} {...parts} />}
        />
      </div>
    ),
    player: (
      <PracticePlayer practice={practice} {...parts} clip={{ on: modelSign !== null, toggle: toggleModel }} />
    ),
    actions: (
      <>
        <WrongButton practice={practice} actions={actions} />
        <LeaveButton practice={practice} actions={actions} />
      </>
    ),
  }
}
