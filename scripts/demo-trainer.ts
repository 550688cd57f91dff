/**
 * The demo trainer: a recording that goes on duty, takes a learner when no person can, signs their letters as live
 * video, gives verdicts, picks an exercise and leaves. It uses the same verbs as everybody else.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { dispose } from '@livekit/rtc-node'
import type { Actor } from '@/lib/accounts/actor'
import { demoTrainerAlias } from '@/lib/accounts/demo-accounts'
import { renewLease } from '@/lib/accounts/streams'
import { durations } from '@/lib/durations'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { listen } from '@/lib/infra/listen'
import { logger } from '@/lib/infra/logger'
import { acceptOffer } from '@/lib/matching/accept-offer'
import type { OfferNow } from '@/lib/matching/messages'
import { nextLearner } from '@/lib/matching/next-learner'
import { lookNow } from '@/lib/matching/queries'
import { setDuty } from '@/lib/matching/set-duty'
import { giveVerdict } from '@/lib/practice/give-verdict'
import { leavePractice } from '@/lib/practice/leave-practice'
import { mintToken } from '@/lib/practice/mint-token'
import type { PracticeNow } from '@/lib/practice/messages'
import { sendMessage } from '@/lib/practice/send-message'
import { sendSigner, type Sending } from './signer/live-sender'
import { palettes } from './signer/palettes'
import { pickFor, verdictFor, words } from './demo-trainer-plan'

env()
const tab = randomUUID()
const actor = await findActor()
let changed: () => void = () => undefined
const stopListening = listen(
  (topics) => topics.includes(`account:${actor.id}`) && changed(),
  () => changed(),
)
let stopping = false
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, () => void stop())

await beHere()
const lease = setInterval(() => void beHere().catch(warn), durations.ping)
process.send?.({ ready: true })

while (!stopping) {
  try {
    await goOnDuty()
    const { practice, offer } = await lookNow({ actor, tab })
    // One left over from before a restart: its learner waits for a picture that will not come.
    if (practice) await leavePractice({ actor, input: { key: randomUUID(), practiceId: practice.id } })
    else if (offer) await serve(offer)
  } catch (error) {
    warn(error as Error)
  }
  await Promise.race([new Promise<void>((woken) => (changed = woken)), sleep(2_000)])
}

/** Takes one learner from the offer to the next one. */
async function serve(offer: OfferNow): Promise<void> {
  const way = await mintToken({ actor, input: { roomId: offer.roomId, tab, take: true } })
  const letters = offer.signs.map((sign) => sign.gloss)
  const sending = await sendSigner(way, { letters, palette: palettes.trainer, label: words.label })
  try {
    // The learner sees for a moment who is coming.
    await sleep(durations.demoTrainerAccepts)
    const { practiceId } = await acceptOffer({ actor, input: { key: randomUUID(), offerId: offer.id } })
    if (practiceId) await practise(practiceId, sending)
  } finally {
    await sending.stop()
  }
}

async function practise(practiceId: string, sending: Sending): Promise<void> {
  const own = () => ({ key: randomUUID(), practiceId })
  await sendMessage({ actor, input: { ...own(), text: words.greeting } })
  let judged = 0
  for (
    let practice = await current(practiceId);
    practice && !stopping;
    practice = await current(practiceId)
  ) {
    const liveMs = practice.state.kind === 'live' ? Date.now() - practice.state.since : 0
    const due = Math.floor((liveMs / durations.demoPractice) * practice.signs.length)
    for (; judged < Math.min(due, practice.signs.length); judged++)
      await giveVerdict({ actor, input: { ...own(), ...verdictFor(practice.signs[judged]!) } })
    if (liveMs >= durations.demoPractice) {
      const pick = pickFor(practice.signs)
      await nextLearner({ actor, input: { ...own(), pick, note: words.note } })
    }
    await sleep(500)
  }
  await sending.stop()
}

async function current(practiceId: string): Promise<PracticeNow | null> {
  const { practice } = await lookNow({ actor, tab })
  return practice?.id === practiceId ? practice : null
}

async function goOnDuty(): Promise<void> {
  const duty = await db().duty.findUnique({ where: { accountId: actor.id } })
  if (duty?.state !== 'on') await setDuty({ actor, input: { key: randomUUID(), state: 'on' } })
}

async function findActor(): Promise<Actor> {
  const account = await db().account.findFirst({ where: { alias: demoTrainerAlias, recording: true } })
  if (!account)
    throw new Error('The demo trainer has no account: start with HANDOVER_DEMO=1, which makes it.')
  const { id, alias, roles, language, adult } = account
  return { id, alias, roles, language, adult, signInId: randomUUID() }
}

function beHere(): Promise<void> {
  return renewLease({ accountId: actor.id, tab, visible: true })
}

function warn(error: Error): void {
  logger().warn({ error: error.message }, 'the demo trainer stumbled')
}

async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  clearInterval(lease)
  setTimeout(() => process.exit(0), 3_000).unref()
  await setDuty({ actor, input: { key: randomUUID(), state: 'off' } }).catch(warn)
  await stopListening()
  await dispose()
  process.exit(0)
}
