import { findStill } from '@/lib/rounds/find-still'
import { answer, signedIn } from '../../../reply'

type Context = { params: Promise<{ learner: string }> }

export const GET = (request: Request, { params }: Context) =>
  answer(async () => {
    const { type, bytes } = await findStill({ actor: await signedIn(request), input: await params })
    return new Response(bytes as BodyInit, {
      headers: {
        'content-type': type,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  })
