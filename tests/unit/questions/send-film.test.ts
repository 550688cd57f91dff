import { describe, expect, it } from 'vitest'
import { sendFilm } from '@/components/questions/send-film'

const take = { id: 'f', film: new Blob([new Uint8Array(700_000)]) }
const wait = async () => undefined
const reply = (body: object, status = 200) => Promise.resolve(Response.json(body, { status }))

/** A server that keeps what fits on to what it has; `drops` says which requests the line loses, before or after they got there. */
function server(drops: Record<number, 'before' | 'after'> = {}) {
  let received = 0
  let count = 0
  const sent: number[] = []
  const fetcher = (async (address: string, init?: RequestInit) => {
    const drop = drops[++count]
    if (drop === 'before') throw new TypeError('Failed to fetch')
    const from = Number(new URL(address, 'http://here').searchParams.get('from'))
    if (init?.body) {
      sent.push(from)
      if (from === received) received += (init.body as Blob).size
    }
    if (drop === 'after') throw new TypeError('Failed to fetch')
    return reply({ ok: true, received })
  }) as typeof fetch
  return { fetcher, sent, received: () => received }
}

describe('sending a film', () => {
  it('goes in parts and tells how far it is', async () => {
    const { fetcher, sent, received } = server()
    const shares: number[] = []
    expect(await sendFilm(take, (share) => shares.push(share), { fetcher, wait })).toEqual({ ok: true })
    expect(sent).toEqual([0, 262_144, 524_288])
    expect(received()).toBe(700_000)
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
  })

  it('asks after a lost answer and does not send again what came', async () => {
    const { fetcher, sent, received } = server({ 2: 'after', 4: 'before' })
    expect(await sendFilm(take, () => undefined, { fetcher, wait })).toEqual({ ok: true })
    expect(sent).toEqual([0, 262_144, 524_288])
    expect(received()).toBe(700_000)
  })

  it('gives up after a while without a line, and begins where it stopped when asked again', async () => {
    const { fetcher, sent } = server(
      Object.fromEntries(Array.from({ length: 14 }, (_, at) => [at + 3, 'before'] as const)),
    )
    expect(await sendFilm(take, () => undefined, { fetcher, wait })).toEqual({ ok: false, message: null })
    expect(sent).toEqual([0])
    expect(await sendFilm(take, () => undefined, { fetcher, wait })).toEqual({ ok: true })
    expect(sent).toEqual([0, 262_144, 524_288])
  })

  it('stops at a refusal and says why', async () => {
    let count = 0
    const fetcher = (() =>
      ++count === 1
        ? reply({ ok: true, received: 0 })
        : reply({ error: { message: 'Too large.' } }, 422)) as typeof fetch
    expect(await sendFilm(take, () => undefined, { fetcher, wait })).toEqual({
      ok: false,
      message: 'Too large.',
    })
    expect(count).toBe(2)
  })
})
