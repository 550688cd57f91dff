import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Topic } from '@/lib/infra/announce'
import { logger } from '@/lib/infra/logger'
import type { PracticeRead } from '@/lib/matching/messages'
import type { Sending } from '@/lib/practice/messages'

export type Stream = { response: ServerResponse; accountId: string; tab: string; desk: boolean }

const look = Buffer.from('event: look\ndata: {}\n\n')
const sendTo = ({ roomId, at }: Sending) => `event: send\ndata: ${JSON.stringify({ roomId, at })}\n\n`
const ping = Buffer.from('event: ping\ndata: {}\n\n')

/** A desk's list of who waits may be a little late: every learner of the place changes it. */
const deskDelay = 200
/** Milliseconds that reading the practice waits for the pictures that were just let out: it takes the machine's time. */
const pictureDelay = 120
/** The same in a lesson that somebody comes by in: it has no place for their picture before it knows of the practice. */
const visitDelay = 60

type Read<T> = (accountId: string, tab: string) => Promise<T>
type Parts = {
  readPractice: Read<PracticeRead>
  readSending: Read<(Sending & { visited: boolean }) | null>
}

/** The open event streams of this process, by account. */
export function makeStreams({ readPractice, readSending }: Parts) {
  const byAccount = new Map<string, Set<Stream>>()
  const all = () => [...byAccount.values()].flatMap((streams) => [...streams])
  let desks: NodeJS.Timeout | null = null

  function lookAtDesks() {
    desks = null
    for (const stream of all()) if (stream.desk) stream.response.write(look)
  }

  /** What was read goes out as it is; what could not be read becomes a hint to ask for it. */
  async function bring({ accountId, tab, response }: Stream) {
    try {
      const sending = await readSending(accountId, tab)
      if (sending) {
        response.write(sendTo(sending))
        await sleep(sending.visited ? visitDelay : pictureDelay)
        if (response.writableEnded) return
      }
      const read = await readPractice(accountId, tab)
      response.write(`event: practice\ndata: ${JSON.stringify(read)}\n\n`)
    } catch (error) {
      logger().warn({ error: String(error) }, 'a practice could not be read')
      response.write(look)
    }
  }

  return {
    add(stream: Stream) {
      const streams = byAccount.get(stream.accountId) ?? new Set()
      byAccount.set(stream.accountId, streams.add(stream))
    },
    remove(stream: Stream) {
      const streams = byAccount.get(stream.accountId)
      streams?.delete(stream)
      if (streams?.size === 0) byAccount.delete(stream.accountId)
    },
    has: (accountId: string, tab: string) =>
      [...(byAccount.get(accountId) ?? [])].some((stream) => stream.tab === tab),
    /** Passes an announcement on to whom it concerns. */
    send(topic: Topic) {
      const [kind, first, second, tab, at] = topic.split(':')
      if (kind === 'desk') desks ??= setTimeout(lookAtDesks, deskDelay)
      if (kind === 'send')
        for (const stream of byAccount.get(second ?? '') ?? [])
          if (!tab || stream.tab === tab) stream.response.write(sendTo({ roomId: first!, at: Number(at) }))
      if (kind === 'practice') for (const stream of byAccount.get(first ?? '') ?? []) void bring(stream)
      if (kind === 'account')
        for (const stream of byAccount.get(first ?? '') ?? []) stream.response.write(look)
      if (kind === 'moved')
        for (const stream of byAccount.get(second ?? '') ?? [])
          if (stream.tab !== tab)
            stream.response.write(`event: moved\ndata: ${JSON.stringify({ roomId: first, tab })}\n\n`)
    },
    sendAll() {
      for (const stream of all()) stream.response.write(look)
    },
    ping() {
      for (const stream of all()) stream.response.write(ping)
    },
    end() {
      if (desks) clearTimeout(desks)
      for (const stream of all()) stream.response.end()
    },
  }
}
