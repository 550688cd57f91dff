import { findPostFilm } from '@/lib/community/find-post-film'
import { answer, signedIn } from '../../../api/reply'
import { sendFile } from '../../../send-file'

type Context = { params: Promise<{ what: string; id: string }> }

/** The film of a post (`what`: post) or of a reply (reply). Never kept by caches. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const film = await findPostFilm({ actor: await signedIn(request), ...(await params) })
    return sendFile(request, { ...film, cache: 'private, no-store' })
  })
}
