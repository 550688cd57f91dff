import { straightRoutes, type Handler } from '@/lib/infra/straight-routes'

/** Lets the server call a handler itself, past Next's way to it, from when Next has loaded it once. */
export function straight(path: string, handler: Handler): Handler {
  straightRoutes().set(path, handler)
  return handler
}
