import {
  AccessToken,
  RoomServiceClient,
  TrackSource,
  WebhookReceiver,
  type VideoGrant,
} from 'livekit-server-sdk'
import { durations } from '@/lib/durations'
import { env } from './env'
import { onePerProcess } from './one-per-process'

function rooms(): RoomServiceClient {
  return onePerProcess('livekit', () => {
    const { LIVEKIT_URL, LIVEKIT_API_KEY, LIVEKIT_API_SECRET } = env()
    const address = LIVEKIT_URL.replace(/^ws/, 'http')
    return new RoomServiceClient(address, LIVEKIT_API_KEY, LIVEKIT_API_SECRET, { requestTimeout: 5 })
  })
}

/** Seconds a room outlives its last participant: longer than any reload or reconnect. */
const departureTimeout = 120

/**
 * Makes a room for two and a trainer who may drop in: how many a room holds is settled when it is made, who may enter
 * by tokens alone. Making it twice is the same as once.
 */
export async function makeRoom(roomId: string): Promise<void> {
  await rooms().createRoom({
    name: roomId,
    emptyTimeout: departureTimeout,
    departureTimeout,
    maxParticipants: 3,
  })
}

/** Ends a room for good; one that is not there is fine. */
export async function deleteRoom(roomId: string): Promise<void> {
  try {
    await rooms().deleteRoom(roomId)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** Shows somebody out of a room; who is not in it is fine. Their token stays good for as long as it was made for. */
export async function showOut(roomId: string, identity: string): Promise<void> {
  try {
    await rooms().removeParticipant(roomId, identity)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** Gives the names of all rooms there are. Throws when LiveKit does not answer. */
export async function listRooms(): Promise<string[]> {
  return (await rooms().listRooms()).map((room) => room.name)
}

/** Gives the identities in a room now; an absent room is empty. Throws when LiveKit does not answer. */
export async function whoIsIn(roomId: string): Promise<string[]> {
  try {
    return (await rooms().listParticipants(roomId)).map((participant) => participant.identity)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** `data`: may send small messages to the others in the room, besides pictures. */
export type Grants = { publish: boolean; subscribe: boolean; data: boolean }

const sources = [TrackSource.CAMERA, TrackSource.MICROPHONE]

/**
 * Gives somebody who is in a room other rights than their token brought. False when they are not in it.
 * Throws when LiveKit does not answer.
 */
export async function changeRights(roomId: string, identity: string, grants: Grants): Promise<boolean> {
  const permission = {
    canPublish: grants.publish,
    canPublishSources: grants.publish ? sources : [],
    canSubscribe: grants.subscribe,
    canPublishData: grants.data,
    canUpdateMetadata: false,
    hidden: false,
  }
  try {
    await rooms().updateParticipant(roomId, identity, { permission })
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

/**
 * Signs a token for one room. Every right is set on purpose: what LiveKit finds unset, it allows.
 * Nothing personal goes in.
 */
export async function signToken(roomId: string, identity: string, grants: Grants): Promise<string> {
  const { LIVEKIT_API_KEY, LIVEKIT_API_SECRET } = env()
  const token = new AccessToken(LIVEKIT_API_KEY, LIVEKIT_API_SECRET, {
    identity,
    ttl: durations.token / 1000,
  })
  const video: VideoGrant = {
    room: roomId,
    roomJoin: true,
    canPublish: grants.publish,
    canPublishSources: grants.publish ? sources : undefined,
    canSubscribe: grants.subscribe,
    canPublishData: grants.data,
    canUpdateOwnMetadata: false,
    hidden: false,
    recorder: false,
    roomAdmin: false,
    roomCreate: false,
    roomList: false,
    roomRecord: false,
    ingressAdmin: false,
  }
  token.addGrant(video)
  return token.toJwt()
}

/**
 * Checks a webhook's signature and gives the room it is about.
 * @throws when it was not signed by our LiveKit
 */
export async function readWebhook(body: string, authorization: string): Promise<{ room: string | null }> {
  const { LIVEKIT_API_KEY, LIVEKIT_API_SECRET } = env()
  const event = await new WebhookReceiver(LIVEKIT_API_KEY, LIVEKIT_API_SECRET).receive(body, authorization)
  return { room: event.room?.name ?? null }
}

function isMissing(error: unknown): boolean {
  return (error as { status?: number })?.status === 404 || /not.?found|does not exist/i.test(String(error))
}
