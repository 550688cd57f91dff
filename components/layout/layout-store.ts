import { parseLayout, sameLayout, type Layout } from '@/lib/accounts/layout-states'
import type { LayoutNow, LayoutSaved } from '@/lib/accounts/messages'

/** What a browser keeps: the layout, the version it was made from, and whether the server does not have it yet. */
export type Kept = LayoutNow & { unsent: boolean }

export type Parts = {
  /** What this browser kept, as it was stored: anything may be there */
  read(): unknown
  write(kept: Kept): void
  /** Null when it did not get through; `refused` when sending it again would be of no use */
  send(now: LayoutNow): Promise<LayoutSaved | 'refused' | null>
}

/** Milliseconds after the last change until it is sent. */
const pause = 500

/**
 * The layout of whoever looks, here at once and on the server in a moment. What did not get through is sent again with
 * the next change, when the line is back, or at the next load; a later save of another device goes before it then.
 */
export class LayoutStore {
  private kept: Kept
  private sending = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly listeners = new Set<() => void>()

  constructor(
    stored: LayoutNow,
    private readonly parts: Parts,
  ) {
    const here = readKept(parts.read())
    this.kept = here?.unsent && here.version === stored.version ? here : { ...stored, unsent: false }
  }

  /** For React: the same object until something changes. */
  snapshot = (): Layout => this.kept.layout

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  change = (part: Partial<Layout>): void => {
    const layout = { ...this.kept.layout, ...part }
    if (sameLayout(layout, this.kept.layout)) return
    this.become({ ...this.kept, layout, unsent: true })
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), pause)
  }

  /** Another tab of this browser has stored something. */
  readAgain = (): void => {
    const here = readKept(this.parts.read())
    if (here && !this.kept.unsent && here.version >= this.kept.version) this.show(here)
  }

  /** Sends what the server does not have yet, now. */
  flush = async (): Promise<void> => {
    clearTimeout(this.timer)
    if (this.sending || !this.kept.unsent) return
    this.sending = true
    const { layout, version } = this.kept
    const answer = await this.parts.send({ layout, version })
    this.sending = false
    if (answer === null) return
    const unsent = !sameLayout(layout, this.kept.layout)
    if (answer === 'refused') return this.become({ ...this.kept, unsent: false })
    // Whoever pressed last decides, and that is who sits here.
    if (answer.saved) this.become({ ...this.kept, version: answer.version, unsent })
    else
      this.become({ ...this.kept, version: answer.theirs.version, unsent: answer.theirs.version !== version })
    if (this.kept.unsent) await this.flush()
  }

  private become(kept: Kept): void {
    this.parts.write(kept)
    this.show(kept)
  }

  private show(kept: Kept): void {
    const same = sameLayout(kept.layout, this.kept.layout)
    this.kept = same ? { ...kept, layout: this.kept.layout } : kept
    if (!same) for (const listener of this.listeners) listener()
  }
}

function readKept(stored: unknown): Kept | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { layout: raw, version, unsent } = stored as Record<string, unknown>
  const layout = parseLayout(raw)
  if (!layout || typeof version !== 'number' || typeof unsent !== 'boolean') return null
  return { layout, version, unsent }
}
