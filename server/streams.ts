import type { ServerResponse } from 'node:http'
import type { Topic } from '@/lib/infra/announce'

export type Stream = { response: ServerResponse; accountId: string; tab: string; desk: boolean }

const look = Buffer.from('event: look\ndata: {}\n\n')
const ping = Buffer.from('event: ping\ndata: {}\n\n')

/** The open event streams of this process, by account. */
export function makeStreams() {
  const byAccount = new Map<string, Set<Stream>>()
  const all = () => [...byAccount.values()].flatMap((streams) => [...streams])

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
      const [kind, first, second, tab] = topic.split(':')
      if (kind === 'desk') for (const stream of all()) if (stream.desk) stream.response.write(look)
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
      for (const stream of all()) stream.response.end()
    },
  }
}
