'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Commands } from '@/components/live/use-command'
import { useRoom } from '@/components/live/use-room'
import type { Now, PracticeNow } from '@/lib/matching/messages'
import type { WallCard } from '@/lib/rounds/messages'
import type { DeskMode } from '../desk-mode'
import type { Draft } from '../draft'
import { forgetDraft } from '../use-draft'
import type { useNotices } from '../use-notices'
import { keyedAt, pressedAt } from './steady'
import { useDoor } from './use-door'
import { useTrip } from './use-trip'
import { useWall } from './use-wall'
import { useWallOpen } from './use-wall-open'

type Parts = {
  now: Now | null
  mode: DeskMode
  /** A recorded question is on the stage */
  answers: boolean
  practice: PracticeNow | null
  draft: Draft
  commands: Commands
  notices: ReturnType<typeof useNotices>
}

type Hopped = { practiceId: string; roomId: string }

/**
 * The trainer's round: whether the wall is in front, who stands where on it, and the presses that go to a learner and
 * come back. A round goes on under a visit (`on`), and the wall is in front (`shown`) while there is none. News of the
 * wall (`wall`) is drawn by whoever shows it, and is none for the desk round it.
 */
export function useRounds({ now, mode, answers, practice, draft, commands, notices }: Parts) {
  const t = useTranslations('wall')
  const judgeWords = useTranslations('judge')
  const { sendIn } = useRoom()
  const [on, setOn] = useWallOpen()
  const { coming, setOut } = useTrip(now?.practice?.id ?? null)
  const free = mode.kind === 'idle' || mode.kind === 'offered'
  const shown = on && free && !answers && !coming
  const visiting = on && practice !== null && practice.third === null
  const running = shown || visiting
  const wall = useWall(running, now?.at)
  const { feed, places } = wall
  const [going, setGoing] = useState<string | null>(null)
  const stands = shown && mode.kind === 'idle' && going === null
  const door = useDoor(wall, stands, now?.desk?.door?.learnerId ?? null)
  const [told, setTold] = useState<string | null>(null)
  const [giving, setGiving] = useState<{ learnerId: string | null } | null>(null)
  const [judging, setJudging] = useState<string | null>(null)

  /** What the practice in front leaves behind when it ends by one's going away. */
  const { pick, dueOn, clipId } = draft
  const exercise = { pick, note: draft.note.trim() || null, dueOn, clipId }

  async function go({ learner: { id, alias }, hop }: WallCard) {
    if (going) return
    setTold(null)
    const view = feed.snapshot()
    if (view.kind === 'there' && !view.here.has(id)) return setTold(t('goneText', { alias }))
    if (hop !== 'open') return setTold(t(`${hop}Text`, { alias }))
    const leaving = visiting ? { practiceId: practice.id, exercise } : null
    setGoing(id)
    // Said before the answer: what ends by this press is no news, however soon it is heard of.
    if (leaving) notices.press({ ended: leaving.practiceId })
    const done = await commands.run<Hopped>(
      'hop',
      '/api/rounds/hop',
      { learnerId: id, leaving },
      ({ practiceId, roomId }) => {
        // First the picture: drawing takes the time it needs.
        sendIn(roomId)
        setOut(practiceId, alias)
      },
    )
    setGoing(null)
    feed.look()
    if (!leaving) return
    if (done?.ok) forgetDraft(leaving.practiceId)
    else notices.press({ ended: null })
  }

  function cardOf(id: string | undefined) {
    const view = feed.snapshot()
    return view.kind === 'there' && id !== undefined ? view.cards.get(id) : undefined
  }

  function goNumber(number: number) {
    places.onHand()
    const seen = places.seen()
    const card = seen ? cardOf(keyedAt(seen, number, performance.now())) : undefined
    if (card) void go(card)
    else setTold(t('none', { number }))
  }

  /** A press on a tile. By pointer it may still mean who stood there a moment ago; by key it means who has the focus. */
  function goTile(id: string, byPointer: boolean) {
    const seen = places.seen()
    const meant = seen && byPointer ? pressedAt(seen, id, performance.now()) : id
    const card = cardOf(meant)
    if (card) void go(card)
  }

  async function back() {
    if (!practice || practice.third) return
    setOn(true)
    notices.press({ ended: practice.id })
    const done = await commands.run('back', '/api/rounds/back', { practiceId: practice.id, exercise })
    if (done?.ok) forgetDraft(practice.id)
    else notices.press({ ended: null })
  }

  /** An exercise for one learner, or for whoever the hand or the focus is on; without either one is asked whom. */
  const give = (learnerId = places.pointedAt()) => setGiving({ learnerId })

  /** The tries of one learner: of whoever the hand or the focus is on, else of the first who shows some. */
  function judge(learnerId = places.pointedAt() ?? undefined) {
    setTold(null)
    const has = (id: string) => (cardOf(id)?.tries ?? 0) > 0
    const meant = learnerId && has(learnerId) ? learnerId : places.seen()?.ids.find(has)
    if (meant) setJudging(meant)
    else setTold(judgeWords('nothing'))
  }

  /** Where it ends: back on the wall, or on the way to them. */
  function endJudging(going: boolean) {
    const card = cardOf(judging ?? undefined)
    setJudging(null)
    feed.look()
    if (going && card) void go(card)
  }

  function toggle() {
    setTold(null)
    if (on) door.leave()
    setOn(!on)
  }

  return {
    ...{ shown, visiting, wall, going, coming, told, giving },
    ...{ goNumber, goTile, back, toggle, give, closeGive: () => setGiving(null) },
    ...{ judge, judging, mayGo: cardOf(judging ?? undefined)?.hop === 'open', endJudging },
  }
}
