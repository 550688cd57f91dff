import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LayoutStore, type Kept, type Parts } from '@/components/layout/layout-store'
import { firstLayout, type Layout } from '@/lib/accounts/layout-states'
import type { LayoutNow, LayoutSaved } from '@/lib/accounts/messages'

const layout = (part: Partial<Layout>): Layout => ({ ...firstLayout, ...part })
const never = { layout: firstLayout, version: 0 }

/** A browser with what it stored, and a server that answers in turn. */
function browser(stored: unknown = null, answers: (LayoutSaved | 'refused' | null)[] = []) {
  const sent: LayoutNow[] = []
  const here = { stored }
  const parts: Parts = {
    read: () => here.stored,
    write: (kept: Kept) => {
      here.stored = kept
    },
    send: async (now) => {
      sent.push(now)
      return answers.length > 0 ? answers.shift()! : { saved: true, version: now.version + 1 }
    },
  }
  return { parts, sent, here }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a layout that is kept here and on the server', () => {
  it('changes at once, and is sent when its owner has stopped', async () => {
    const { parts, sent, here } = browser()
    const store = new LayoutStore(never, parts)
    store.change({ small: 25 })
    store.change({ small: 28 })
    expect(store.snapshot().small).toBe(28)
    expect(here.stored).toMatchObject({ unsent: true, layout: { small: 28 } })
    await vi.advanceTimersByTimeAsync(600)
    expect(sent).toEqual([{ layout: layout({ small: 28 }), version: 0 }])
    expect(here.stored).toMatchObject({ unsent: false, version: 1 })
  })

  it('what did not get through is there after a reload, and sent then', async () => {
    const { parts, sent, here } = browser(null, [null])
    const before = new LayoutStore(never, parts)
    before.change({ large: 'own' })
    await vi.advanceTimersByTimeAsync(600)
    expect(here.stored).toMatchObject({ unsent: true })
    const after = new LayoutStore(never, parts)
    expect(after.snapshot().large).toBe('own')
    await after.flush()
    expect(sent).toHaveLength(2)
    expect(here.stored).toMatchObject({ unsent: false, version: 1 })
  })

  it('at a load the server’s goes before this browser’s, and before an unsent one that is older', () => {
    const theirs = { layout: layout({ beside: true }), version: 4 }
    for (const unsent of [false, true]) {
      const { parts } = browser({ layout: layout({ large: 'own' }), version: 3, unsent })
      expect(new LayoutStore(theirs, parts).snapshot()).toEqual(theirs.layout)
    }
  })

  it('saved elsewhere while this one is open: whoever pressed last decides', async () => {
    const theirs = { layout: layout({ beside: true }), version: 7 }
    const { parts, sent, here } = browser(null, [{ saved: false, theirs }])
    const store = new LayoutStore({ layout: firstLayout, version: 2 }, parts)
    store.change({ large: 'own' })
    await vi.advanceTimersByTimeAsync(600)
    expect(sent.map((one) => one.version)).toEqual([2, 7])
    expect(store.snapshot()).toEqual(layout({ large: 'own' }))
    expect(here.stored).toMatchObject({ unsent: false, version: 8 })
  })

  it('another tab’s change shows here, and junk in the store does not', () => {
    const { parts, here } = browser('junk')
    const store = new LayoutStore(never, parts)
    expect(store.snapshot()).toEqual(firstLayout)
    here.stored = { layout: layout({ split: 65 }), version: 1, unsent: false }
    store.readAgain()
    expect(store.snapshot().split).toBe(65)
    here.stored = { layout: { ...firstLayout, split: 99 }, version: 2, unsent: false }
    store.readAgain()
    expect(store.snapshot().split).toBe(65)
  })
})
