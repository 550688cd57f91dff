import type { NoteNow, NoteSaved } from '@/lib/caseload/messages'

/** A note while it is typed. */
export type Keeping = {
  text: string
  /** What is stored, as far as this window knows */
  stored: NoteNow
  /** What is on its way */
  sending: string | null
  /** What was sent without an answer: it may have got through */
  unheard: string[]
  /** Saved elsewhere in between; both texts are shown until one is chosen */
  theirs: NoteNow | null
}

/** @param draft what this tab had not saved yet before it was reloaded, and what it was written over */
export function openNote(stored: NoteNow, draft: Pick<Keeping, 'text' | 'stored'> | null = null): Keeping {
  const from = draft && draft.text !== stored.text ? draft : { text: stored.text, stored }
  return { ...from, sending: null, unheard: [], theirs: null }
}

export const typed = (note: Keeping, text: string): Keeping => ({ ...note, text })

export const isSaved = ({ text, stored, theirs }: Keeping) => theirs === null && text === stored.text

/** What should be sent now: nothing while something is on its way, or while there are two texts. */
export const toSend = (note: Keeping) =>
  note.sending === null && !isSaved(note) && !note.theirs ? note.text : null

export const sent = (note: Keeping): Keeping => ({ ...note, sending: note.text })

/** Takes the answer to what was sent. A text of our own whose answer was lost is no conflict. */
export function answered(note: Keeping, answer: NoteSaved): Keeping {
  const text = note.sending ?? note.text
  const rest = { ...note, sending: null }
  if (answer.saved) return { ...rest, stored: { text, version: answer.version }, unheard: [] }
  const { theirs } = answer
  if (note.unheard.includes(theirs.text)) return { ...rest, stored: theirs, unheard: [] }
  return { ...rest, theirs }
}

/** No answer came: it may be stored or not. */
export const unheard = (note: Keeping): Keeping =>
  note.sending === null ? note : { ...note, sending: null, unheard: [...note.unheard, note.sending] }

/** The page was read anew. Only a note that is saved here follows; otherwise the next save tells. */
export function readAnew(note: Keeping, stored: NoteNow): Keeping {
  if (!isSaved(note) || note.sending !== null || stored.version <= note.stored.version) return note
  return openNote(stored)
}

/** Of two texts: this window's, the other one, or both one after the other. What is chosen is saved over the other. */
export function choose(note: Keeping, which: 'mine' | 'theirs' | 'both'): Keeping {
  const { theirs } = note
  if (!theirs) return note
  const text = { mine: note.text, theirs: theirs.text, both: `${theirs.text}\n\n${note.text}` }[which]
  return { ...note, text, stored: theirs, theirs: null, unheard: [] }
}
