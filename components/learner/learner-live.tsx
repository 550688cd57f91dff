'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, type ReactNode } from 'react'
import { LiveSound } from '../live/live-picture'
import { NowProvider, useNow } from '../live/now'
import { SignedOut } from '../live/signed-out'
import { RoomProvider, useRoom } from '../live/use-room'
import { useRing } from '../live/use-ring'
import { CameraProvider } from '../lesson/use-camera'
import { ReturnBar } from '../queue/return-bar'
import { ringWords } from './ring-words'
import { StageHereProvider, useHasStage } from './stage-here'
import { stageMode, type StageMode } from './stage-mode'

/** Goes round all pages of a learner: camera, place in line and room live here, so moving between pages ends nothing. */
export function LearnerLive({ children }: { children: ReactNode }) {
  return (
    <NowProvider>
      <CameraProvider>
        <StageHereProvider>
          <WithRoom>{children}</WithRoom>
        </StageHereProvider>
      </CameraProvider>
    </NowProvider>
  )
}

function WithRoom({ children }: { children: ReactNode }) {
  return (
    <RoomProvider shown={useHasStage()} visits>
      {children}
      <Around />
    </RoomProvider>
  )
}

/**
 * What every page has: the ring, the other one's sound in a practice, the bar that leads back, the word that one was
 * signed out.
 */
function Around() {
  const t = useTranslations('live.ring')
  const router = useRouter()
  const { now } = useNow()
  const room = useRoom()
  const stage = useHasStage()
  const mode = stageMode(now, { asking: false, elsewhere: room.elsewhere })
  const ring = ringWords(mode)
  useRing(ring && t(`${ring.what}.title`, { alias: ring.alias }), ring ? t(`${ring.what}.text`) : '')

  const lesson = lessonOf(mode)
  const goThere = !stage && (mode.kind === 'ask' || mode.kind === 'preparing' || mode.kind === 'live')
  useEffect(() => {
    if (goThere && lesson) router.push(lesson)
  }, [goThere, lesson, router])

  return (
    <>
      {now?.practice && room.remotes.map(({ identity, audio }) => <LiveSound key={identity} track={audio} />)}
      {!stage && lesson && <Bar mode={mode} href={lesson} />}
      <SignedOut />
    </>
  )
}

/** The page of the segment that a place in line or a practice belongs to. */
function lessonOf(mode: StageMode): string | null {
  if ('practice' in mode) return `/learn/${mode.practice.segment.id}`
  if ('ticket' in mode) return `/learn/${mode.ticket.segment.id}`
  return null
}

function Bar({ mode, href }: { mode: StageMode; href: string }) {
  switch (mode.kind) {
    case 'waiting':
    case 'held':
      return <ReturnBar href={href} kind={mode.kind} alias={null} since={mode.ticket.queuedAt} />
    case 'coming':
    case 'proposal':
      return (
        <ReturnBar href={href} kind="coming" alias={mode.offer.partner.alias} since={mode.ticket.queuedAt} />
      )
    case 'ask':
    case 'preparing':
    case 'live':
      return <ReturnBar href={href} kind="live" alias={mode.practice.partner.alias} since={0} />
    case 'lesson':
    case 'checkpoint':
    case 'elsewhere':
    case 'summary':
      return null
  }
}
