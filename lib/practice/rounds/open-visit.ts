import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { durations } from '@/lib/durations'
import type { Work } from '@/lib/infra/command'
import { refreshRoom } from '../refresh-room'

type Visit = {
  learnerId: string
  trainerId: string
  /** The learner's own room for this */
  roomId: string
  segmentId: string
  signs: string[]
  misses: Record<string, number>
}

/**
 * Makes the practice of a trainer and a learner who agreed to be visited: no ticket. The learner's picture is let out at
 * once when the tab that holds the room is in front of them and was used a moment ago; else they are asked. The caller
 * holds both locks and has made sure that both are free.
 */
export async function openVisit(w: Work, visit: Visit): Promise<{ practiceId: string; roomId: string }> {
  const { tx, now } = w
  const { learnerId, trainerId, roomId, segmentId, signs, misses } = visit
  const practiceId = randomUUID()
  const [looking] = await tx.$queryRaw<{ tab: string }[]>`
    select i."tab" from "RoomIdentity" i join "Stream" s on s."accountId" = i."accountId" and s."tab" = i."tab"
    where i."roomId" = ${roomId}::uuid and i."accountId" = ${learnerId}::uuid
      and s."visible" and s."closedAt" is null and s."leaseUntil" > ${now}
      and s."usedAt" > ${new Date(+now - durations.roundsUsed)}`
  await tx.practice.create({
    data: {
      ...{ id: practiceId, roomId, segmentId, signs, misses, createdAt: now },
      joinBy: new Date(+now + durations.join),
      members: {
        create: [
          {
            ...{ accountId: learnerId, role: 'learner' },
            ...(looking ? { agreedAt: now } : { askUntil: new Date(+now + durations.ask) }),
          },
          { accountId: trainerId, role: 'trainer', agreedAt: now },
        ],
      },
    },
  })
  if (looking) w.tell(`send:${roomId}:${learnerId}:${looking.tab}:${+now}`)
  w.tell(`practice:${trainerId}`, `practice:${learnerId}`, 'desk')
  w.after(() => sleep(durations.afterFirstPicture).then(() => refreshRoom(roomId)))
  return { practiceId, roomId }
}
