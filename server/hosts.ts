import { env } from '@/lib/infra/env'

const loopback = ['localhost', '127.0.0.1', '[::1]']

function nameIn(host: string | undefined): string | null {
  return host && URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : null
}

/** Is this a name of the machine itself? Browsers trust those without https. */
export function isLocal(host: string | undefined): boolean {
  return loopback.includes(nameIn(host) ?? '')
}

/**
 * Is this one of our names? Checked before anything else, because sign-in trusts the Host header.
 * @param host the Host header, with or without a port
 */
export function hostAllowed(host: string | undefined): boolean {
  const name = nameIn(host)
  const { PUBLIC_URL, HANDOVER_HOSTS } = env()
  const given = HANDOVER_HOSTS.split(',').map((one) => one.trim())
  const ours = [...loopback, ...given, ...(PUBLIC_URL ? [new URL(PUBLIC_URL).hostname] : [])]
  return name !== null && ours.includes(name)
}
