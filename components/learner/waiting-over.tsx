'use client'
import type { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Now, OfferNow, TicketNow } from '@/lib/matching/messages'
import type { Over } from '../lesson/step-view'
import type { Camera } from '../lesson/use-camera'
import { PressFailed } from '../live/press-failed'
import { TimeSince } from '../live/time-since'
import { ComingHead } from '../queue/coming-panel'
import { HeldHead } from '../queue/held-panel'
import { ProposalHead } from '../queue/proposal-panel'
import { WaitingPanel } from '../queue/waiting-panel'
import { StageLabel } from '../stage/stage-label'
import { Button } from '../ui/button'
import { GivenMeanwhile } from './given-meanwhile'
import type { LessonPlace } from './lesson-place'
import { MirrorButton } from './mirror-button'
import type { LearnerActions } from './use-learner-actions'

type Parts = {
  now: Now | null
  lesson: LessonPlace
  camera: Camera
  actions: LearnerActions
  picture: ReactNode
  /** Cards of what was asked here */
  questions: ReactNode
  onAsk: () => void
  /** One of them has no answer yet */
  asked: boolean
  t: ReturnType<typeof useTranslations<'queue'>>
}

/** In line: the step stays, and can be gone on with; the place is beside it. */
export function waitingOver(
  ticket: TicketNow,
  { now, lesson, actions, picture, t, questions, onAsk, asked }: Parts,
): Over {
  return {
    shown: false,
    picture,
    rim: 'waiting',
    label: (
      <StageLabel tone="waiting">
        {t(ticket.want === 'peer' ? 'finding.peer' : 'finding.trainer')} ·{' '}
        <TimeSince since={ticket.queuedAt} />
      </StageLabel>
    ),
    aside: (
      <div className="grid grid-cols-1 gap-4">
        <WaitingPanel
          ticket={ticket}
          people={now?.people ?? null}
          drill={lesson.drill ?? null}
          pictureAway={now?.picture === 'away'}
          pending={actions.commands.pending}
          onCancel={() => void actions.cancel(ticket.id)}
          onWant={(want) => void actions.want(ticket.id, want)}
          onAsk={onAsk}
          asked={asked}
          failed={<PressFailed commands={actions.commands} whats={['cancel', 'want', 'decline', 'accept']} />}
        />
        <GivenMeanwhile />
        {questions}
        {lesson.near}
      </div>
    ),
  }
}

/** The place is kept until the learner is ready. */
export function heldOver(ticket: TicketNow, until: number, { camera, actions, picture, t }: Parts): Over {
  return {
    shown: true,
    picture,
    rim: 'waiting',
    label: <StageLabel>{t('onlyYou')}</StageLabel>,
    head: <HeldHead until={until} />,
    aside: <PressFailed commands={actions.commands} whats={['ready', 'cancel']} />,
    player: <MirrorButton camera={camera} />,
    actions: (
      <>
        <Button
          variant="quiet"
          busy={actions.commands.pending === 'cancel'}
          onClick={() => void actions.cancel(ticket.id)}
        >
          {t('leaveLine')}
        </Button>
        <Button busy={actions.commands.pending === 'ready'} onClick={() => void actions.ready(ticket.id)}>
          {t('ready')}
        </Button>
      </>
    ),
  }
}

/** A trainer is being asked: who, one's own picture, and a way out. */
export function comingOver(offer: OfferNow, ticket: TicketNow, { camera, actions, picture, t }: Parts): Over {
  return {
    shown: true,
    picture,
    rim: 'waiting',
    label: <StageLabel tone="waiting">{t('coming.label', { alias: offer.partner.alias })}</StageLabel>,
    head: <ComingHead offer={offer} />,
    aside: <PressFailed commands={actions.commands} whats={['cancel']} />,
    player: <MirrorButton camera={camera} />,
    actions: (
      <Button
        variant="quiet"
        busy={actions.commands.pending === 'cancel'}
        onClick={() => void actions.cancel(ticket.id)}
      >
        {t('cancel')}
      </Button>
    ),
  }
}

/** Two learners are shown to each other: yes or no. */
export function proposalOver(offer: OfferNow, { camera, actions, picture, t }: Parts): Over {
  const { pending } = actions.commands
  return {
    shown: true,
    picture,
    rim: 'waiting',
    label: <StageLabel tone="waiting">{t('proposal.label', { alias: offer.partner.alias })}</StageLabel>,
    head: <ProposalHead offer={offer} />,
    aside: <PressFailed commands={actions.commands} whats={['accept', 'decline']} />,
    player: <MirrorButton camera={camera} />,
    actions: (
      <>
        <Button variant="quiet" busy={pending === 'decline'} onClick={() => void actions.decline(offer.id)}>
          {t('proposal.no')}
        </Button>
        {!offer.confirmed && (
          <Button busy={pending === 'accept'} onClick={() => void actions.accept(offer.id)}>
            {t('proposal.yes')}
          </Button>
        )}
      </>
    ),
  }
}
