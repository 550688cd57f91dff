import { straightRoutes } from '@/lib/infra/straight-routes'

type Handler = (request: Request) => Promise<Response>

/** Lets the server call a handler itself, past Next's way to it, from when Next has loaded it once. */
export function straight(path: string, handler: Handler): Handler {
  straightRoutes().set(path, handler)
  return handler
}
