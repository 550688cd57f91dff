import { describe, expect, it } from 'vitest'
import { contactDetail } from '@/lib/safety/contact-details'

const refused = {
  email: [
    'write to otter@example.org',
    'otter @ example.org please',
    'otter (at) mail (dot) com',
    'otter at gmail dot com',
    'ｏｔｔｅｒ＠ｅｘａｍｐｌｅ．ｏｒｇ',
  ],
  link: ['see https://example.org/m', 'www.example', 'my film: example.com', 'youtu.be/abc', 'tg.me/otter'],
  handle: ['I am @otter_signs', 'Otter#1234', 'insta: otter', 'add me on WhatsApp', 'my Telegram is otter'],
  phone: [
    'call 0151 234 567 89',
    '+49 (30) 123-4567',
    '555.123.4567',
    'zero one five one two three four nine',
    '0 1 5 1 2 3 4 9',
    '１２３９８７６５４',
  ],
} as const

const taken = [
  'M and N look the same to me',
  'Is it M.N or M/N? E.g. the thumb.',
  'I tried it 10 times, 3 of 5 went wrong.',
  'How do I sign 1 2 3 4 5 6 7 8 9 10?',
  'From ten: 10, 9, 8, 7, 6, 5, 4',
  'Signal with the thumb, then zoom in on the hand',
  'Two fingers, then one, then two again',
  'Look at the dot on the i',
  'The year 2026 and the year 1880',
  'Look at the dot in the middle',
  'J has a hook.So does Z.It is odd.No?',
  '',
]

describe('contact details', () => {
  for (const [kind, texts] of Object.entries(refused))
    for (const text of texts) it(`${kind}: "${text}"`, () => expect(contactDetail(text)).toBe(kind))

  it('answers at once, however long and odd the text', () => {
    for (const odd of ['x', '.', ' ', '1 ', '@', 'a.', 'at ', 'x-'])
      expect(() => contactDetail(odd.repeat(50_000))).not.toThrow()
  })

  for (const text of taken) it(`none: "${text}"`, () => expect(contactDetail(text)).toBe(null))
})
