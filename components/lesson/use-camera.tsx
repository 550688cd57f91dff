'use client'
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { cameraFailure, startsByItself, type CameraState } from '../stage/camera-state'
import { readPreference, storePreference, usePreference } from '../stage/use-preference'

/** One's own camera and what can be done with it. */
export type Camera = {
  state: CameraState
  /** Asks for it. Call it from a press on something that says why */
  start: () => void
  /** Stops it, or says that none is wanted; lessons then do without until `start` */
  stop: () => void
  /** True when the learner wants none */
  refused: boolean
  /** Whether one's own picture is shown as in a mirror; what others see never is */
  mirrored: boolean
  setMirrored: (mirrored: boolean) => void
}

// Larger than the largest size sent: browsers drop the smallest of three sizes for a smaller source.
const wanted = { width: { ideal: 960 }, height: { ideal: 720 }, frameRate: { ideal: 30 } }

const CameraContext = createContext<Camera | null>(null)

/** Holds one camera for all that is below: lesson, waiting and practice share its stream. */
export function CameraProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<CameraState>({ kind: 'off' })
  const [mirrored, setMirrored] = usePreference('mirrored')
  const [choice] = usePreference('camera')
  const refused = choice === 'none'
  const now = useRef<CameraState>(state)
  /** Counts starts and stops, so that an answer that comes late is thrown away */
  const turn = useRef(0)

  const become = useCallback((next: CameraState) => {
    if (now.current.kind === 'on' && next.kind !== 'on')
      now.current.stream.getTracks().forEach((track) => track.stop())
    now.current = next
    setState(next)
  }, [])

  const start = useCallback(async () => {
    if (now.current.kind === 'on' || now.current.kind === 'asking') return
    storePreference('camera', 'on')
    const mine = ++turn.current
    become({ kind: 'asking' })
    try {
      // Without a secure address there is no mediaDevices at all, which counts as absent.
      const stream = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false })
      if (mine !== turn.current) return stream.getTracks().forEach((track) => track.stop())
      stream.getVideoTracks()[0]?.addEventListener('ended', () => {
        if (mine === turn.current) become({ kind: 'lost' })
      })
      become({ kind: 'on', stream })
    } catch (error) {
      if (mine === turn.current) become(cameraFailure(error instanceof DOMException ? error.name : ''))
    }
  }, [become])

  const stop = useCallback(() => {
    turn.current++
    storePreference('camera', 'none')
    become({ kind: 'off' })
  }, [become])

  useEffect(() => {
    const turns = turn
    const leave = new AbortController()
    const again = async (alreadyAllowed: Promise<boolean>) => {
      if (
        (await alreadyAllowed) &&
        !leave.signal.aborted &&
        startsByItself(now.current, readPreference('camera') === 'on')
      ) {
        void start()
      }
    }
    const permission =
      navigator.permissions?.query({ name: 'camera' }).catch(() => null) ?? Promise.resolve(null)
    const allowed = () => permission.then((status) => status?.state === 'granted')
    const { signal } = leave
    void permission.then((status) =>
      status?.addEventListener('change', () => void again(allowed()), { signal }),
    )
    navigator.mediaDevices?.addEventListener('devicechange', () => void again(allowed()), { signal })
    void again(allowed())
    return () => {
      leave.abort()
      turns.current++
      become({ kind: 'off' })
    }
  }, [become, start])

  const camera = useMemo<Camera>(
    () => ({ state, start: () => void start(), stop, refused, mirrored, setMirrored }),
    [state, start, stop, refused, mirrored, setMirrored],
  )
  return <CameraContext value={camera}>{children}</CameraContext>
}

/** The camera of the nearest {@link CameraProvider}. @throws Error without one */
export function useCamera(): Camera {
  const camera = useContext(CameraContext)
  if (!camera) throw new Error('useCamera needs a CameraProvider above it')
  return camera
}
