'use client'
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import type { Layout } from '@/lib/accounts/layout-states'
import type { LayoutNow, LayoutSaved } from '@/lib/accounts/messages'
import { command } from '../live/command'
import { LayoutStore, type Kept, type Parts } from './layout-store'
import { PopOut, type Out } from './pop-out'

type Pictures = { store: LayoutStore; popOut: PopOut; stored: Layout }

const PicturesContext = createContext<Pictures | null>(null)

type Props = {
  /** Whose layout it is: a browser may be used by several */
  accountId: string
  stored: LayoutNow
  children: ReactNode
}

/** Knows, for all that is below, how this account has arranged its pictures, and whether one is on another screen. */
export function LayoutProvider({ accountId, stored, children }: Props) {
  const place = `handover.layout.${accountId}`
  const [pictures] = useState<Pictures>(() => ({
    store: new LayoutStore(stored, parts(place)),
    popOut: new PopOut(),
    stored: stored.layout,
  }))
  const { store, popOut } = pictures
  useEffect(() => {
    const changed = (event: StorageEvent) => event.key === place && store.readAgain()
    const send = () => void store.flush()
    send()
    window.addEventListener('storage', changed)
    window.addEventListener('online', send)
    window.addEventListener('pagehide', send)
    return () => {
      window.removeEventListener('storage', changed)
      window.removeEventListener('online', send)
      window.removeEventListener('pagehide', send)
      popOut.close()
    }
  }, [place, store, popOut])
  return <PicturesContext value={pictures}>{children}</PicturesContext>
}

function parts(place: string): Parts {
  return {
    read: () => {
      if (typeof window === 'undefined') return null
      try {
        return JSON.parse(window.localStorage.getItem(place) ?? 'null') as unknown
      } catch {
        return null
      }
    },
    write: (kept: Kept) => {
      try {
        window.localStorage.setItem(place, JSON.stringify(kept))
      } catch {
        // Where storing is not allowed, the server's copy has to do.
      }
    },
    send: async (now) => {
      const answer = await command<LayoutSaved>('/api/account/layout', now)
      if (answer.ok) return answer.result
      return answer.error.code === 'unavailable' ? null : 'refused'
    },
  }
}

function usePictures(): Pictures {
  const pictures = useContext(PicturesContext)
  if (!pictures) throw new Error('this needs a LayoutProvider above it')
  return pictures
}

/** The layout and how to change a part of it. */
export function useLayout(): [Layout, (part: Partial<Layout>) => void] {
  const { store, stored } = usePictures()
  const layout = useSyncExternalStore(store.subscribe, store.snapshot, () => stored)
  return useMemo(() => [layout, store.change], [layout, store])
}

/** The picture on another screen, if there is one, and how to put it there and take it back. */
export function usePopOut(): { out: Out | null; popOut: PopOut } {
  const { popOut } = usePictures()
  const out = useSyncExternalStore(popOut.subscribe, popOut.snapshot, () => null)
  return { out, popOut }
}
