'use client'
import { useEffect, useState } from 'react'

/** One film as it came: an address in this page, not there any more, or not to be had now. */
export type FilmNow =
  { kind: 'loading' } | { kind: 'there'; src: string } | { kind: 'gone' } | { kind: 'failed' }

type Wanted = { id: string; src: string }

const loading: FilmNow = { kind: 'loading' }

/**
 * Fetches the film in front and, ahead of time, the one that comes next. One that was fetched before its turn is asked for
 * once more when it is in front: its learner may have taken it back meanwhile.
 * @param onGone hears of a film in front that its learner does not show any more
 */
export function useFilms(
  front: Wanted | undefined,
  next: Wanted | undefined,
  onGone: (id: string) => void,
): FilmNow {
  const [films] = useState(() => new Films())
  const [, redraw] = useState(0)
  useEffect(() => films.listen(() => redraw((turn) => turn + 1)), [films])
  const { id, src } = front ?? {}
  useEffect(() => {
    if (!id || !src) return
    void films.fetch({ id, src }, { again: true }).then((film) => film.kind === 'gone' && onGone(id))
    // What is done with it is the caller's, and the same for as long as it is in front.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [films, id, src])
  const { id: nextId, src: nextSrc } = next ?? {}
  useEffect(() => {
    if (nextId && nextSrc) void films.fetch({ id: nextId, src: nextSrc })
  }, [films, nextId, nextSrc])
  return (id && films.now.get(id)) || loading
}

class Films {
  readonly now = new Map<string, FilmNow>()
  private readonly asked = new Map<string, Promise<FilmNow>>()
  private readonly listeners = new Set<() => void>()

  /** The last one to leave lets the films go. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size > 0) return
      for (const film of this.now.values()) if (film.kind === 'there') URL.revokeObjectURL(film.src)
      this.now.clear()
      this.asked.clear()
    }
  }

  async fetch({ id, src }: Wanted, { again = false } = {}): Promise<FilmNow> {
    const known = this.asked.get(id)
    if (!known) return this.ask(id, read(src))
    const film = await known
    if (film.kind === 'failed') return this.ask(id, read(src))
    return again && film.kind === 'there' ? this.ask(id, stillThere(src, film)) : film
  }

  private async ask(id: string, asking: Promise<FilmNow>): Promise<FilmNow> {
    this.asked.set(id, asking)
    const film = await asking
    this.now.set(id, film)
    for (const tell of this.listeners) tell()
    return film
  }
}

async function read(src: string): Promise<FilmNow> {
  try {
    const reply = await fetch(src)
    if (reply.status === 404) return { kind: 'gone' }
    if (!reply.ok) return { kind: 'failed' }
    return { kind: 'there', src: URL.createObjectURL(await reply.blob()) }
  } catch {
    return { kind: 'failed' }
  }
}

async function stillThere(src: string, film: FilmNow & { kind: 'there' }): Promise<FilmNow> {
  const reply = await fetch(src, { headers: { range: 'bytes=0-0' } }).catch(() => null)
  if (reply?.status !== 404) return film
  URL.revokeObjectURL(film.src)
  return { kind: 'gone' }
}
