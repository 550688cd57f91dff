/** When somebody is expected, as the reader's own wall clock and calendar show it. */
export type Expected = { day: 'now' | 'today' | 'tomorrow' | 'later'; weekday: string; clock: string }

/**
 * Says a planned time in the reader's own time zone.
 * @param at when, in ms since 1970; a time just gone by is "now"
 * @param time what time it is
 * @param zone an IANA name; the browser's own by default
 */
export function expectedWords(at: number, time: number, zone?: string): Expected {
  const timeZone = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const format = (options: Intl.DateTimeFormatOptions, when: number) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(when)
  const dayOf = (when: number) => Date.parse(`${format({ dateStyle: 'long' }, when)} UTC`)
  const days = Math.round((dayOf(at) - dayOf(time)) / 86_400_000)
  return {
    day: at <= time ? 'now' : days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'later',
    weekday: format({ weekday: 'long' }, at),
    clock: format({ hour: '2-digit', minute: '2-digit' }, at),
  }
}
