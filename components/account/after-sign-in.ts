/** Where to go after signing in: `wanted` when it is a path of this site, else the sign-in page, which knows the way. */
export function safePath(wanted: string | null | undefined): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : '/sign-in'
}

/** Where somebody with these roles works. */
export function homeOf(roles: readonly string[]): '/desk' | '/organise' | '/learn' {
  if (roles.includes('trainer')) return '/desk'
  return roles.includes('organiser') || roles.includes('safeguarder') ? '/organise' : '/learn'
}

export type SignInRefusal = {
  reason: string
  field: 'alias' | 'password' | null
  values: Record<string, string | number>
}

/** Reads what the sign-in answers in `error`: JSON with a reason, or a bare word. */
export function readRefusal(error: string): SignInRefusal {
  try {
    const said = JSON.parse(error) as Partial<SignInRefusal>
    const field = said.field === 'alias' || said.field === 'password' ? said.field : null
    return { reason: said.reason ?? 'unavailable', field, values: said.values ?? {} }
  } catch {
    return {
      reason: error === 'CredentialsSignin' ? 'sign-in-wrong' : 'unavailable',
      field: null,
      values: {},
    }
  }
}

/** The same address under the other loopback name, so that a second person can sign in beside the first; null elsewhere. */
export function secondAddress(host: string): string | null {
  const [name, port] = host.split(':')
  const other = name === 'localhost' ? '127.0.0.1' : name === '127.0.0.1' ? 'localhost' : null
  return other && `http://${other}${port ? `:${port}` : ''}`
}
