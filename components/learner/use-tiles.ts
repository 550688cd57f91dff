'use client'
import { useMemo, useState } from 'react'
import type { SignCard } from '@/lib/content/steps'
import type { AttemptInput } from '@/lib/learning/schemas'
import { signStates, type Tried } from '@/lib/learning/sign-states'
import type { TileSign } from '../signs/sign-row'

/** The tiles of some signs: as the server knew them, and moved on by each try since. */
export function useTiles(signs: string[], tried: Tried[], cards: Record<string, SignCard>) {
  const [since, setSince] = useState<Tried[]>([])
  const tiles = useMemo<TileSign[]>(
    () =>
      signStates(signs, [...tried, ...since]).map(({ sign, state, missed }) => ({
        ...{ id: sign, state, missed },
        gloss: cards[sign]?.gloss ?? sign,
      })),
    [signs, tried, since, cards],
  )
  const note = ({ sign, outcome }: AttemptInput) =>
    setSince((list) => [...list, { signId: sign, outcome, createdAt: new Date() }])
  return { tiles, note }
}
