import { findTry } from '@/lib/tries/find-try'
import { answer, signedIn } from '../../api/reply'
import { sendFile } from '../../send-file'

type Context = { params: Promise<{ id: string }> }

/** The film of a kept try. Never kept by caches. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const film = await findTry({ actor: await signedIn(request), id: (await params).id })
    return sendFile(request, { ...film, cache: 'private, no-store' })
  })
}
