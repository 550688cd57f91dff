import { onePerProcess } from './one-per-process'

export type Handler = (request: Request) => Promise<Response>

/** Handlers that the server calls itself, by path: somebody's first picture waits for them (decision 004). */
export function straightRoutes(): Map<string, Handler> {
  return onePerProcess('straight-routes', () => new Map<string, Handler>())
}
