import { findStill } from '@/lib/rounds/find-still'
import { answer, signedIn } from '../../../reply'

type Context = { params: Promise<{ learner: string }> }

export const GET = (request: Request, { params }: Context) =>
  answer(async () => {
    const still = await findStill({ actor: await signedIn(request), input: await params })
    const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
    if (!still) return new Response(null, { status: 204, headers })
    return new Response(still.bytes as BodyInit, { headers: { ...headers, 'content-type': still.type } })
  })
