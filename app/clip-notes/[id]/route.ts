import { findClipNote } from '@/lib/clip-notes/find-clip-note'
import { answer, signedIn } from '../../api/reply'
import { sendFile } from '../../send-file'

type Context = { params: Promise<{ id: string }> }

/** The film that goes with an exercise. Never kept by caches: its trainer may delete it at any time. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answer(async () => {
    const film = await findClipNote({ actor: await signedIn(request), id: (await params).id })
    return sendFile(request, { ...film, cache: 'private, no-store' })
  })
}
