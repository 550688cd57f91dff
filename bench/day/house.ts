import { randomUUID } from 'node:crypto'
import { isDomainError } from '@/lib/errors'
import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/infra/db'
import { mintToken } from '@/lib/practice/mint-token'
import { refreshRoom } from '@/lib/practice/refresh-room'
import type { Agenda } from './clock'
import type { Person } from './people'

type Verb<Answer> = (call: { actor: Actor; input: unknown }) => Promise<Answer>

export type Rooms = {
  enter(roomId: string, identity: string): void
  leave(roomId: string, identity: string): void
}

/** Where everybody in the simulated day acts: the clock, LiveKit's stand-in, and the product's own verbs. */
export class House {
  /** Presses the product refused, by reason: a few are part of any day (two press at once), many are not */
  readonly refused: Record<string, number> = {}

  constructor(
    readonly agenda: Agenda,
    private readonly rooms: Rooms,
    /** People are told who is on the way and who is nearly free */
    readonly foresight: boolean,
  ) {}

  /** Presses something, as a browser would. Gives null when it was refused. */
  async press<Answer extends object>(
    person: Person,
    verb: Verb<Answer>,
    input: object,
  ): Promise<Answer | null> {
    try {
      return await verb({ actor: person, input: { key: randomUUID(), ...input } })
    } catch (error) {
      if (!isDomainError(error)) throw error
      this.refused[error.reason] = (this.refused[error.reason] ?? 0) + 1
      return null
    }
  }

  /** Brings somebody's picture into a room, and the server notices. */
  async enter(person: Person, roomId: string): Promise<void> {
    if (!person.here) return
    const token = await this.press(person, mintToken, { roomId, tab: person.tab, take: false })
    if (!token) return
    this.rooms.enter(roomId, await identityOf(person, roomId))
    await refreshRoom(roomId)
  }

  async vanish(person: Person, roomId: string): Promise<void> {
    this.rooms.leave(roomId, await identityOf(person, roomId))
    await refreshRoom(roomId)
  }
}

async function identityOf(person: Person, roomId: string): Promise<string> {
  const row = await db().roomIdentity.findUniqueOrThrow({
    where: { roomId_accountId: { roomId, accountId: person.id } },
  })
  return row.identity
}
