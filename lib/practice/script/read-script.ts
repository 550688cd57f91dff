import { glossesOf } from '@/lib/content/glosses'
import { durations } from '@/lib/durations'
import { db, type ScriptRoundModel } from '@/lib/infra/db'
import type { ScriptNow, ScriptState, ScriptSummary } from './messages'

type Row = ScriptRoundModel
type Cameras = { mine: boolean; partner: boolean }

/**
 * Gives where a peer practice's script stands, for one of its two. Whoever reads is told nothing of the card before it
 * is picked: neither its sign nor, before it is signed, the choices.
 */
export async function readScript(
  practiceId: string,
  accountId: string,
  cameras: Cameras,
): Promise<ScriptNow> {
  const rows = await db().scriptRound.findMany({
    where: { practiceId, state: { not: 'dropped' } },
    orderBy: [{ run: 'asc' }, { number: 'asc' }],
  })
  const card = await cards(rows)
  const run = rows.filter((row) => row.run === rows.at(-1)?.run)
  const open = run.find((row) => row.endedAt === null)
  return {
    read: run.filter((row) => row.right).length,
    of: run[0]?.of ?? 0,
    number: open?.number ?? run.length,
    past: run
      .filter((row) => row.picked !== null)
      .map((row) => ({ ...card(row.signId), right: row.right === true })),
    cameras,
    state: stateFor(accountId, run, cameras, card),
  }
}

/** Gives what came of the script of each of some ended practices, as one of the two should see it. */
export async function scriptSummaries(practiceIds: string[], accountId: string) {
  const rows = await db().scriptRound.findMany({
    where: { practiceId: { in: practiceIds }, state: 'closed' },
    orderBy: [{ run: 'asc' }, { number: 'asc' }],
  })
  const card = await cards(rows)
  return (practiceId: string): ScriptSummary | null => {
    const all = rows.filter((row) => row.practiceId === practiceId)
    const run = all.filter((row) => row.run === all.at(-1)?.run)
    if (run.length === 0) return null
    return {
      read: run.filter((row) => row.right).length,
      of: run.length,
      misread: misread(run, accountId, card),
    }
  }
}

function stateFor(accountId: string, run: Row[], cameras: Cameras, card: CardOf): ScriptState {
  const open = run.find((row) => row.endedAt === null)
  const nobody = !cameras.mine && !cameras.partner
  if (!open) {
    const over = run.length > 0 && run.length === run[0]!.of
    if (over) return { kind: 'done', misread: misread(run, accountId, card) }
    return { kind: nobody ? 'noCamera' : 'ready' }
  }
  const signs = open.signerId === accountId
  const roundId = open.id
  if (open.picked !== null) {
    const from = signs ? +open.pickedAt! + durations.scriptLook : 0
    const last = open.number === open.of
    return {
      kind: 'truth',
      roundId,
      card: card(open.signId),
      picked: card(open.picked),
      mine: !signs,
      from,
      last,
    }
  }
  if (nobody && open.state === 'dealt') return { kind: 'noCamera' }
  if (signs) return { kind: 'sign', roundId, card: card(open.signId), signed: open.state === 'signed' }
  return open.state === 'signed'
    ? { kind: 'read', roundId, choices: open.choices.map(card) }
    : { kind: 'watch', roundId }
}

type CardOf = (sign: string) => { sign: string; gloss: string }

async function cards(rows: Row[]): Promise<CardOf> {
  const gloss = await glossesOf(rows.flatMap((row) => row.choices))
  return (sign) => ({ sign, gloss: gloss(sign) })
}

function misread(run: Row[], accountId: string, card: CardOf) {
  const wrong = run.filter((row) => row.right === false)
  return [...new Map(wrong.map((row) => [row.signId, row])).values()].map((row) => ({
    ...card(row.signId),
    mine: row.readerId === accountId,
  }))
}
