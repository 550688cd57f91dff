import type { Actor } from '@/lib/accounts/actor'
import type { ScriptState } from '@/lib/matching/messages'
import { lookNow } from '@/lib/matching/queries'
import { dealCard } from '@/lib/practice/script/deal-card'
import { pickSign } from '@/lib/practice/script/pick-sign'
import { sayCamera } from '@/lib/practice/script/say-camera'
import { saySigned } from '@/lib/practice/script/say-signed'
import { newKey } from '@/tests/support/people'
import { peersLive } from '@/tests/support/peers-live'

type Person = Actor & { tab: string }

export const look = (person: Person) => lookNow({ actor: person, tab: person.tab })
export const script = async (person: Person) => (await look(person)).practice!.script!
export const deal = (actor: Person, practiceId: string, after: string | null = null) =>
  dealCard({ actor, input: { key: newKey(), practiceId, after } })
export const signed = (actor: Person, practiceId: string, roundId: string) =>
  saySigned({ actor, input: { key: newKey(), practiceId, roundId } })
export const pick = (actor: Person, practiceId: string, roundId: string, sign: string) =>
  pickSign({ actor, input: { key: newKey(), practiceId, roundId, sign } })
export const camera = (actor: Person, practiceId: string, on: boolean) =>
  sayCamera({ actor, input: { key: newKey(), practiceId, on } })

/** Who has the card, and who reads it. */
export async function turns(one: Person, two: Person) {
  const signs = (await script(one)).state.kind === 'sign'
  const [signer, reader] = signs ? [one, two] : [two, one]
  const state = (await script(signer)).state as Extract<ScriptState, { kind: 'sign' }>
  return { signer, reader, roundId: state.roundId, card: state.card }
}

/** Two peers who are live, with their first card. */
export async function started(enter: Parameters<typeof peersLive>[0]) {
  const all = await peersLive(enter)
  await deal(all.one, all.practiceId)
  return { ...all, ...(await turns(all.one, all.two)) }
}

/** A wrong choice of the reader's. */
export async function wrongOf(reader: Person, card: string): Promise<string> {
  const state = (await script(reader)).state as Extract<ScriptState, { kind: 'read' }>
  return state.choices.find((choice) => choice.sign !== card)!.sign
}
