import type { ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { makeStreams } from '@/server/streams'

function open() {
  const streams = makeStreams({
    readPractice: () => Promise.reject(new Error('not asked for')),
    readSending: () => Promise.reject(new Error('not asked for')),
  })
  const add = (accountId: string, tab: string) => {
    const heard: string[] = []
    const response = { write: (text: string) => heard.push(text) } as unknown as ServerResponse
    streams.add({ response, accountId, tab, desk: false })
    return heard
  }
  return { streams, add }
}

it('where a picture may go out is told to the tab that holds the room, and to no other', () => {
  const { streams, add } = open()
  const [holds, other, somebody] = [add('ana', 'tab-1'), add('ana', 'tab-2'), add('ben', 'tab-1')]
  streams.send('send:room-1:ana:tab-1:1700000000000')
  expect(holds).toEqual(['event: send\ndata: {"roomId":"room-1","at":1700000000000}\n\n'])
  expect([...other, ...somebody]).toEqual([])
})

it('where no tab holds it yet, every tab of that account hears of it', () => {
  const { streams, add } = open()
  const [one, two, somebody] = [add('ana', 'tab-1'), add('ana', 'tab-2'), add('ben', 'tab-1')]
  streams.send('send:room-1:ana::1700000000000')
  expect([one.length, two.length, somebody.length]).toEqual([1, 1, 0])
})
