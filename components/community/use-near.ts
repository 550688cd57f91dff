'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Near } from '@/lib/community/messages'
import { useNow } from '../live/now'

/** Reads what others ask about these signs; anew when something on the board changed for this account. Null till then. */
export function useNear(signs: string[]): { near: Near | null; refresh: () => void } {
  const { now } = useNow()
  const query = signs.join(',')
  const [read, setRead] = useState<{ query: string; near: Near } | null>(null)
  const [turn, setTurn] = useState(0)
  const changed = JSON.stringify([now?.board, now?.offer?.id, now?.practice?.id])
  useEffect(() => {
    const gone = new AbortController()
    void fetch(`/api/board/near?signs=${encodeURIComponent(query)}`, { signal: gone.signal })
      .then(async (reply) => (reply.ok ? ((await reply.json()) as Near) : null))
      .catch(() => null)
      .then((near) => near && !gone.signal.aborted && setRead({ query, near }))
    return () => gone.abort()
  }, [query, changed, turn])
  const refresh = useCallback(() => setTurn((count) => count + 1), [])
  return { near: read?.query === query ? read.near : null, refresh }
}
