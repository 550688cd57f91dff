import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NowFeed, pollDelay, replaces, type Stream } from '@/components/live/now-feed'
import type { Now } from '@/lib/matching/messages'
import { look, practice, ticket } from './sample'

class FakeStream implements Stream {
  readyState = 0
  private readonly heard = new Map<string, (event: { data?: string }) => void>()
  addEventListener(name: string, listener: (event: { data?: string }) => void) {
    this.heard.set(name, listener)
  }
  close() {
    this.readyState = 2
  }
  say(name: string, data?: string) {
    this.heard.get(name)?.({ data })
  }
}

type Answer = { ok: true; now: Now } | { ok: false; signedOut: boolean }

function setUp() {
  const streams: FakeStream[] = []
  const asked: ((answer: Answer) => void)[] = []
  const [seen, moved, send] = [vi.fn(), vi.fn(), vi.fn()]
  const pictured: (() => void)[] = []
  const feed = new NowFeed({
    open: () => streams[streams.push(new FakeStream()) - 1]!,
    ask: () => new Promise((answer) => asked.push(answer)),
    seen,
    moved,
    send,
    firstPicture: () => new Promise((come) => pictured.push(come)),
  })
  feed.start()
  const answer = async (given: Answer) => {
    asked.shift()!(given)
    await vi.advanceTimersByTimeAsync(0)
  }
  return { feed, streams, asked, seen, moved, send, pictured, answer }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('NowFeed', () => {
  it('asks one question at a time and, however often it is told, one more after it', async () => {
    const { streams, asked, answer } = setUp()
    streams[0]!.say('open')
    for (let times = 0; times < 5; times++) streams[0]!.say('look')
    expect(asked.length).toBe(1)
    await answer({ ok: true, now: look({ at: 1 }) })
    expect(asked.length).toBe(1)
    await answer({ ok: true, now: look({ at: 2 }) })
    expect(asked.length).toBe(0)
  })

  it('takes no look that was asked for before a press was answered: it would lead back; another one follows', async () => {
    const { feed, asked, answer } = setUp()
    await answer({ ok: true, now: look({ at: 1 }) })
    feed.refresh()
    feed.overtake()
    await answer({ ok: true, now: look({ at: 2, ticket: ticket() }) })
    expect(feed.snapshot().now?.ticket).toBeNull()
    await vi.advanceTimersByTimeAsync(400)
    expect(asked.length).toBe(1)
    await answer({ ok: true, now: look({ at: 3, ticket: ticket() }) })
    expect(feed.snapshot().now?.ticket).not.toBeNull()
  })

  it('shows the newest answer and counts by the server’s clock', async () => {
    const { feed, answer } = setUp()
    await answer({ ok: true, now: look({ at: Date.now() + 50_000 }) })
    expect(feed.clock() - Date.now()).toBe(50_000)
    feed.refresh()
    await answer({ ok: true, now: look({ at: Date.now() + 40_000, picture: 'away' }) })
    expect(feed.snapshot().now?.picture).toBe('fine')
  })

  it('goes on asking when the stream breaks, and says so when nothing answers', async () => {
    const { feed, streams, asked, answer } = setUp()
    streams[0]!.say('open')
    await answer({ ok: true, now: look() })
    await answer({ ok: true, now: look() })
    expect(feed.snapshot().connection).toBe('open')
    streams[0]!.say('error')
    expect(feed.snapshot().connection).toBe('polling')
    await vi.advanceTimersByTimeAsync(4_000)
    expect(asked.length).toBe(1)
    await answer({ ok: false, signedOut: false })
    expect(feed.snapshot().connection).toBe('lost')
    await vi.advanceTimersByTimeAsync(4_000)
    await answer({ ok: true, now: look() })
    expect(feed.snapshot().connection).toBe('polling')
  })

  it('opens a stream anew that the browser has given up', async () => {
    const { streams } = setUp()
    streams[0]!.readyState = 2
    streams[0]!.say('error')
    await vi.advanceTimersByTimeAsync(500)
    expect(streams.length).toBe(2)
  })

  it('stops for good when signed out', async () => {
    const { feed, streams, asked, answer } = setUp()
    await answer({ ok: false, signedOut: true })
    expect(feed.snapshot()).toMatchObject({ signedOut: true, now: null })
    expect(streams[0]!.readyState).toBe(2)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked.length).toBe(0)
  })

  it('answers a ping and passes on who has taken a room', () => {
    const { streams, seen, moved } = setUp()
    streams[0]!.say('ping')
    streams[0]!.say('moved', '{"roomId":"r1","tab":"b"}')
    expect(seen).toHaveBeenCalledOnce()
    expect(moved).toHaveBeenCalledWith('r1', 'b')
  })
})

describe('what is brought', () => {
  it('shows a practice at once and asks for the rest in a moment', async () => {
    const { feed, streams, asked, answer } = setUp()
    await answer({ ok: true, now: look({ at: 1_000, ticket: ticket() }) })
    streams[0]!.say('practice', JSON.stringify({ at: 2_000, practice: practice() }))
    expect(feed.snapshot().now).toMatchObject({ at: 2_000, practice: { id: practice().id }, offer: null })
    expect(asked.length).toBe(0)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked.length).toBe(1)
  })

  it('lets the picture out first, and shows its practice once it is there', async () => {
    const { feed, streams, send, pictured, answer } = setUp()
    await answer({ ok: true, now: look({ at: 1_000, ticket: ticket() }) })
    const { roomId } = practice()
    streams[0]!.say('send', JSON.stringify({ at: 2_000, roomId }))
    streams[0]!.say('practice', JSON.stringify({ at: 2_000, practice: practice() }))
    expect(send).toHaveBeenCalledWith(roomId)
    await vi.advanceTimersByTimeAsync(1)
    expect(feed.snapshot().now?.practice).toBeNull()
    pictured[0]!()
    await vi.advanceTimersByTimeAsync(0)
    expect(feed.snapshot().now?.practice?.roomId).toBe(roomId)
  })

  it('takes no look that was read before the picture was let out', async () => {
    const { feed, streams, answer } = setUp()
    await answer({ ok: true, now: look({ at: 1_000, ticket: ticket() }) })
    streams[0]!.say('look')
    streams[0]!.say('send', JSON.stringify({ at: 2_000, roomId: practice().roomId }))
    await answer({ ok: true, now: look({ at: 1_500, ticket: ticket() }) })
    expect(feed.snapshot().now?.at).toBe(1_000)
    feed.refresh()
    await answer({ ok: true, now: look({ at: 2_500 }) })
    expect(feed.snapshot().now?.at).toBe(2_500)
  })

  it('waits for no picture in a room that it does not stand ready in', async () => {
    const { feed, streams, answer } = setUp()
    await answer({ ok: true, now: look({ at: 1_000 }) })
    streams[0]!.say('send', JSON.stringify({ at: 2_000, roomId: practice().roomId }))
    streams[0]!.say('practice', JSON.stringify({ at: 2_000, practice: practice() }))
    expect(feed.snapshot().now?.practice?.roomId).toBe(practice().roomId)
  })

  it('shows no practice that a newer look has ended while the picture was waited for', async () => {
    const { feed, streams, pictured, answer } = setUp()
    await answer({ ok: true, now: look({ at: 1_000, ticket: ticket() }) })
    streams[0]!.say('send', JSON.stringify({ at: 2_000, roomId: practice().roomId }))
    streams[0]!.say('practice', JSON.stringify({ at: 2_000, practice: practice() }))
    streams[0]!.say('look')
    await answer({ ok: true, now: look({ at: 3_000 }) })
    pictured[0]!()
    await vi.advanceTimersByTimeAsync(0)
    expect(feed.snapshot().now?.practice).toBeNull()
  })

  it('lets no picture out, and shows no practice, by a reading older than what is known', async () => {
    const { feed, streams, send, answer } = setUp()
    await answer({ ok: true, now: look({ at: 2_000 }) })
    streams[0]!.say('send', '{"at":1000,"roomId":"r1"}')
    streams[0]!.say('practice', JSON.stringify({ at: 1_000, practice: practice() }))
    expect(send).not.toHaveBeenCalled()
    expect(feed.snapshot().now?.practice).toBeNull()
    streams[0]!.say('send', '{"at":3000,"roomId":"r1"}')
    expect(send).toHaveBeenCalledWith('r1')
  })
})

describe('how often and what', () => {
  it('asks often only when the stream is down or something is at stake', () => {
    expect(pollDelay(null, false)).toBe(4_000)
    expect(pollDelay(look({ ticket: ticket() }), true)).toBe(5_000)
    expect(pollDelay(look(), true)).toBeGreaterThan(20_000)
  })

  it('takes no older answer, unless the clock was set back', () => {
    expect(replaces(look({ at: 5 }), null)).toBe(true)
    expect(replaces(look({ at: 5 }), look({ at: 6 }))).toBe(false)
    expect(replaces(look({ at: 5 }), look({ at: 200_000 }))).toBe(true)
  })
})
