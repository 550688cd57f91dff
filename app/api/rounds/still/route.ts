import { counts } from '@/lib/durations'
import { keepStill } from '@/lib/rounds/keep-still'
import { answer, readAtMost, refuseForeign, signedIn } from '../../reply'

export const POST = (request: Request) =>
  answer(async () => {
    refuseForeign(request)
    const input = { tab: new URL(request.url).searchParams.get('tab') }
    const actor = await signedIn(request)
    return keepStill({ actor, input, bytes: await readAtMost(request, counts.stillBytes) })
  })
