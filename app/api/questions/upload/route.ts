import { counts } from '@/lib/durations'
import { readReceived, receivePart } from '@/lib/questions/receive-part'
import { answer, get, readAtMost, refuseForeign, signedIn } from '../../reply'

/** `?key=` names a film: how many bytes of it are here. */
export const GET = get(readReceived)

/** `?key=&from=` and raw bytes: the next part of a film. */
export async function PUT(request: Request): Promise<Response> {
  return answer(async () => {
    refuseForeign(request)
    const input = Object.fromEntries(new URL(request.url).searchParams)
    const actor = await signedIn(request)
    return receivePart({ actor, input, part: await readAtMost(request, counts.uploadPart) })
  })
}
