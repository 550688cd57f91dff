import { describe, expect, it } from 'vitest'
import {
  answered,
  choose,
  isSaved,
  openNote,
  readAnew,
  sent,
  toSend,
  typed,
  unheard,
} from '@/components/caseload/note-saving'

const stored = { text: 'Old', version: 3 }
const open = openNote(stored)
const theirs = { text: 'Theirs', version: 4 }

describe('a note that saves itself', () => {
  it('sends what was typed, one text at a time, and what was typed meanwhile afterwards', () => {
    expect(toSend(open)).toBeNull()
    const on = sent(typed(open, 'New'))
    expect(toSend(on)).toBeNull()
    const more = answered(typed(on, 'New one'), { saved: true, version: 4 })
    expect(more.stored).toEqual({ text: 'New', version: 4 })
    expect(toSend(more)).toBe('New one')
    expect(isSaved(answered(sent(more), { saved: true, version: 5 }))).toBe(true)
  })

  it('a lost line loses nothing, and a save that got through unheard is no conflict', () => {
    const lost = unheard(sent(typed(open, 'New')))
    expect(toSend(lost)).toBe('New')
    const further = sent(typed(lost, 'New one'))
    const known = answered(further, { saved: false, theirs: { text: 'New', version: 4 } })
    expect(known.theirs).toBeNull()
    expect(toSend(known)).toBe('New one')
    expect(known.stored.version).toBe(4)
  })

  it('keeps both texts when another window saved first, and sends nothing until one is chosen', () => {
    const both = answered(sent(typed(open, 'Mine')), { saved: false, theirs })
    expect(both).toMatchObject({ text: 'Mine', theirs })
    expect(toSend(both)).toBeNull()
    expect(isSaved(both)).toBe(false)
    expect(choose(both, 'mine')).toMatchObject({ text: 'Mine', stored: theirs, theirs: null })
    expect(toSend(choose(both, 'mine'))).toBe('Mine')
    expect(isSaved(choose(both, 'theirs'))).toBe(true)
    expect(toSend(choose(both, 'both'))).toBe('Theirs\n\nMine')
  })

  it('follows what was saved elsewhere only while nothing of its own is unsaved', () => {
    expect(readAnew(open, theirs)).toEqual(openNote(theirs))
    expect(readAnew(open, stored)).toBe(open)
    const mine = typed(open, 'Mine')
    expect(readAnew(mine, theirs)).toBe(mine)
  })

  it('a draft from before a reload goes on over what it was written over', () => {
    const draft = openNote(theirs, { text: 'Mine', stored })
    expect(draft).toMatchObject({ text: 'Mine', stored })
    expect(toSend(draft)).toBe('Mine')
    expect(isSaved(openNote(theirs, { text: 'Theirs', stored }))).toBe(true)
  })
})
