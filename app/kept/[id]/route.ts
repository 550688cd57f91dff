import { findKeptFilm } from '@/lib/practice/kept/read-kept'
import { answer, signedIn } from '../../api/reply'
import { sendFile } from '../../send-file'

/** The film of a kept clip. Never kept by caches: its owner may delete it at any time. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answer(async () => {
    const film = await findKeptFilm({ actor: await signedIn(request), ...(await params) })
    return sendFile(request, { ...film, cache: 'private, no-store' })
  })
}
