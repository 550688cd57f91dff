import { findFilm } from '@/lib/questions/find-film'
import { answer, signedIn } from '../../../api/reply'
import { sendFile } from '../../../send-file'

type Context = { params: Promise<{ id: string; which: string }> }

/** The film of a question (`which`: question) or of its answer (answer). Never kept by caches. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const film = await findFilm({ actor: await signedIn(request), ...(await params) })
    return sendFile(request, { ...film, cache: 'private, no-store' })
  })
}
