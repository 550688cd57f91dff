import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Body = {
  name?: string
  room?: string
  identity?: string
  permission?: { canPublishData?: boolean }
}

/**
 * Stands in for LiveKit's room API: it remembers rooms and who a test says is in them, and can stop answering.
 * Set LIVEKIT_URL to `url` before anything reads the settings.
 */
export async function fakeLiveKit() {
  const rooms = new Map<string, string[]>()
  let answers = true
  /** Who may send data, as our own server last said */
  const talkers = new Set<string>()
  const calls: Record<string, (body: Body) => object> = {
    UpdateParticipant: ({ room = '', identity = '', permission }) => {
      if (!rooms.get(room)?.includes(identity)) return { code: 'not_found', msg: 'participant not found' }
      if (permission?.canPublishData) talkers.add(identity)
      else talkers.delete(identity)
      return { identity }
    },
    CreateRoom: ({ name = '' }) => {
      if (!rooms.has(name)) rooms.set(name, [])
      return { name }
    },
    ListRooms: () => ({ rooms: [...rooms.keys()].map((name) => ({ name })) }),
    DeleteRoom: ({ room = '' }) => {
      rooms.delete(room)
      return {}
    },
    RemoveParticipant: ({ room = '', identity = '' }) => {
      rooms.set(
        room,
        (rooms.get(room) ?? []).filter((one) => one !== identity),
      )
      return {}
    },
    ListParticipants: ({ room = '' }) => ({
      participants: (rooms.get(room) ?? []).map((identity) => ({ identity })),
    }),
  }
  let late = null as { asked: () => void; until: Promise<void> } | null
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const name = request.url?.split('/').pop() ?? ''
    const call = calls[name]
    if (!answers || !call) return request.socket.destroy()
    const given = call(JSON.parse(body || '{}') as Body)
    if (late && name === 'ListParticipants') {
      const { asked, until } = late
      late = null
      asked()
      await until
    }
    response.writeHead('code' in given ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(given))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    rooms,
    talkers,
    goAway: () => (answers = false),
    comeBack: () => (answers = true),
    /** The next time it is asked who is in a room, it tells what was so then, but only when it is let. */
    answerLate() {
      let answer = () => {}
      const until = new Promise<void>((done) => (answer = done))
      const asked = new Promise<void>((done) => (late = { asked: done, until }))
      return { asked, answer: () => answer() }
    },
    stop: () => server.close(),
  }
}
