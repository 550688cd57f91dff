import { readInk, readTake, type Ink, type TakeSent } from '../rewind/read-take'
import { rates, type ClipState, type Rate } from './clip-state'

/** What travels between the browsers of a practice. `born` names one life of a page: after a reload its clock may differ. */
export type Message = { born: string; sent: number } & Body

export type Body =
  /** `revs`: how new what its sender knows is, topic by topic */
  | { kind: 'hello'; revs: number[] }
  | { kind: 'ping'; ping: number }
  | { kind: 'pong'; ping: number; to: string; theirs: number }
  | { kind: 'clip' | 'rewind'; clip: ClipState }
  | { kind: 'take'; take: TakeSent }
  | { kind: 'still'; take: string; rev: number; jpeg: string }
  | { kind: 'ink'; ink: Ink }

/** Bytes of the largest message that is read at all. */
export const largest = 14_000

type Fields = Record<string, unknown>

/**
 * Reads what another browser sent; null unless all of it is as it should be: nothing in it is believed otherwise.
 */
export function readMessage(data: Uint8Array): Message | null {
  if (data.byteLength > largest) return null
  try {
    const fields: unknown = JSON.parse(new TextDecoder().decode(data))
    if (!isFields(fields)) return null
    const { born, sent } = fields
    if (!isWord(born) || !isTime(sent)) return null
    const body = readBody(fields)
    return body && { born, sent, ...body }
  } catch {
    return null
  }
}

function readBody(fields: Fields): Body | null {
  const { kind, ping, to, theirs, clip, take, rev, jpeg, ink, revs } = fields
  switch (kind) {
    case 'hello':
      return Array.isArray(revs) && revs.length <= 8 && revs.every(isCount) ? { kind, revs } : null
    case 'ping':
      return isTime(ping) ? { kind, ping } : null
    case 'pong':
      return isTime(ping) && isTime(theirs) && isWord(to) ? { kind, ping, to, theirs } : null
    case 'clip':
    case 'rewind': {
      const read = isFields(clip) ? readClip(clip) : null
      return read && { kind, clip: read }
    }
    case 'take': {
      const read = isFields(take) ? readTake(take) : null
      return read && { kind, take: read }
    }
    case 'still':
      return isWord(take) && isRev(rev) && isJpeg(jpeg) ? { kind, take, rev, jpeg } : null
    case 'ink': {
      const read = isFields(ink) ? readInk(ink) : null
      return read && { kind, ink: read }
    }
    default:
      return null
  }
}

function readClip(fields: Fields): ClipState | null {
  const { rev, by, sign, playing, rate, repeat, from, to, position, at } = fields
  if (!isRev(rev) || !isWord(by) || !isTime(at)) return null
  if (sign !== null && !isWord(sign)) return null
  if (typeof playing !== 'boolean' || typeof repeat !== 'boolean') return null
  if (!rates.includes(rate as Rate)) return null
  if (!isSeconds(position) || (from !== null && !isSeconds(from))) return null
  if (to !== null && (!isSeconds(to) || to <= (from ?? 0))) return null
  return { rev, by, sign, playing, rate: rate as Rate, repeat, from, to, position, at }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isWord = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 80
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e14
const isSeconds = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 600
const isJpeg = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('/9j/') && /^[A-Za-z0-9+/]+=*$/.test(value)
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < 1e9
const isRev = (value: unknown): value is number => isCount(value) && value > 0
