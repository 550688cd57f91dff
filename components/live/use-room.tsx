'use client'
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { useCamera } from '../lesson/use-camera'
import { fetchToken } from './fetch-token'
import { useNow } from './now'
import { RoomLink } from './room'
import type { Heard } from './room-connection'
import { noRoom, type RoomView } from './room-state'
import { useVisible } from './use-visible'
import { heldElsewhere, wantedRoom, type WantedRoom } from './wanted-room'
import { loadLiveKit } from './warm-up'

export type Room = RoomView & {
  /** Shuts the picture off at once and for good in the present room. Call it before asking the server to end anything */
  cutOff: () => void
  /** Takes that back, by a press */
  showAgain: () => void
  /** The server's answer to an accept named this room: what is agreed to is sent there at once */
  sendIn: (roomId: string) => void
  /** Rejects when the browser gives no microphone */
  setMicrophone: (on: boolean) => Promise<void>
  /** Sends data to the others in the room; without `talksAs` nothing happens */
  say: (data: Uint8Array<ArrayBuffer>) => void
  /** Hears what others send; gives back how to stop hearing */
  onHeard: (hearer: Heard) => () => void
  /** The room that another tab has; null when it is here or there is none */
  elsewhere: string | null
  /** Brings it here */
  useHere: () => void
}

const RoomContext = createContext<Room | null>(null)

/**
 * Keeps this tab in the room that the server names, with the camera of the CameraProvider above, and sends a picture
 * only in a practice that says it is agreed, and only while `shown`: a page that shows no partner sends nobody's
 * picture. `visits`: also waits in the room to be visited in. Needs a NowProvider above as well.
 */
export function RoomProvider({
  children,
  shown = true,
  visits = false,
}: {
  children: ReactNode
  shown?: boolean
  visits?: boolean
}) {
  const { now, tab, refresh, overtake, onMoved, onSend, onLook } = useNow()
  const { state: camera } = useCamera()
  const visible = useVisible()
  const link = useMemo(() => (tab ? linkOf(tab) : null), [tab])
  useEffect(() => () => link?.disconnect(), [link])
  useEffect(() => (link ? onMoved((roomId) => link.movedAway(roomId)) : undefined), [link, onMoved])

  const track = camera.kind === 'on' ? (camera.stream.getVideoTracks()[0] ?? null) : null
  useEffect(() => link?.setCamera(track), [link, track])

  useEffect(
    () =>
      link && shown
        ? onSend((roomId) => {
            link.connect(roomId)
            link.setSending(true)
          })
        : undefined,
    [link, onSend, shown],
  )

  // Before the page is drawn: an accepted offer must not wait for React.
  useEffect(
    () =>
      link
        ? onLook((next) => {
            const visible = document.visibilityState === 'visible'
            follow(link, wantedRoom(next, visible, visits), next !== null, shown)
          })
        : undefined,
    [link, onLook, shown, visits],
  )
  useEffect(() => {
    if (link) follow(link, wantedRoom(now, visible, visits), now !== null, shown)
  }, [link, now, visible, shown, visits])

  const view = useSyncExternalStore(link?.subscribe ?? never, link?.snapshot ?? (() => noRoom), () => noRoom)
  // Another tab may have been first at a room that nobody held.
  const lostTo = view.state.kind === 'moved' || (view.state.kind === 'lost' && view.state.why === 'held')
  const elsewhere = heldElsewhere(now) ?? (lostTo && 'roomId' in view.state ? view.state.roomId : null)
  const room = useMemo<Room>(
    () => ({
      ...view,
      elsewhere,
      cutOff: () => link?.cutOff(),
      showAgain: () => link?.showAgain(),
      sendIn: (roomId) => {
        overtake()
        link?.connect(roomId)
        link?.setSending(true)
      },
      setMicrophone: (on) => link?.setMicrophone(on) ?? Promise.reject(new Error('no room')),
      say: (data) => link?.say(data),
      onHeard: (hearer) => link?.onHeard(hearer) ?? (() => undefined),
      useHere: () => {
        if (elsewhere) link?.connect(elsewhere, true)
        refresh()
      },
    }),
    [view, elsewhere, link, refresh, overtake],
  )
  return <RoomContext value={room}>{children}</RoomContext>
}

/** Brings the link to where the server says this tab belongs; nowhere new before it has `answered`. */
function follow(link: RoomLink, wanted: WantedRoom | null, answered: boolean, shown: boolean): void {
  if (!answered) return
  if (!wanted) return link.disconnect()
  link.connect(wanted.roomId)
  link.setAudience(wanted.only ?? null)
  link.setSending(wanted.send && shown)
}

function linkOf(tab: string): RoomLink {
  return new RoomLink({
    load: loadLiveKit,
    fetchToken: (roomId, take, unwanted) => fetchToken(roomId, tab, take, unwanted),
  })
}

const never = () => () => undefined

/** The room this tab is in. @throws Error without a {@link RoomProvider} above */
export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (!room) throw new Error('useRoom needs a RoomProvider above it')
  return room
}
