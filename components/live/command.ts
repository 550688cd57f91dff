/** Why a command was refused. `offline`: it never got through, and may be sent again with the same effect. */
export type CommandError = { code: string; reason: string; field?: string; message: string | null }

export type CommandResult<Result> = { ok: true; result: Result } | { ok: false; error: CommandError }

type Send = (path: string, body: string) => Promise<Response>

const tries = 3

const send: Send = (path, body) =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: body.length < 10_000,
    signal: AbortSignal.timeout(15_000),
  })

/**
 * Sends one command. The key is made here, once, and stays the same over three tries, so that what got through
 * unheard happens once. Never rejects.
 */
export async function command<Result extends object = object>(
  path: string,
  body: object,
  { post = send, wait = pause }: { post?: Send; wait?: (ms: number) => Promise<void> } = {},
): Promise<CommandResult<Result>> {
  const text = JSON.stringify({ key: crypto.randomUUID(), ...body })
  for (let attempt = 0; attempt < tries; attempt++) {
    if (attempt > 0) await wait(300 * 3 ** (attempt - 1))
    const answer = await post(path, text)
      .then(async (reply) => read<Result>(reply.status, await reply.json()))
      .catch(() => null)
    if (answer) return answer
  }
  return { ok: false, error: { code: 'unavailable', reason: 'offline', message: null } }
}

/** Reads a reply; null when it is not one of ours (a proxy's, say), and worth another try. */
function read<Result>(status: number, body: unknown): CommandResult<Result> | null {
  if (typeof body !== 'object' || body === null) return null
  if ('error' in body) {
    const error = body.error as Partial<CommandError>
    const { code = 'unavailable', reason = code, field, message = null } = error
    return { ok: false, error: { code, reason, field, message } }
  }
  return status < 400 ? { ok: true, result: body as Result } : null
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
