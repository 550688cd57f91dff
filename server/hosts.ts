import { env } from '@/lib/infra/env'

/**
 * Is this one of our names? Checked before anything else, because sign-in trusts the Host header.
 * @param host the Host header, with or without a port
 */
export function hostAllowed(host: string | undefined): boolean {
  if (!host || !URL.canParse(`http://${host}`)) return false
  const name = new URL(`http://${host}`).hostname
  const { PUBLIC_URL, HANDOVER_HOSTS } = env()
  const ours = ['localhost', '127.0.0.1', '[::1]', ...HANDOVER_HOSTS.split(',').map((one) => one.trim())]
  if (PUBLIC_URL) ours.push(new URL(PUBLIC_URL).hostname)
  return ours.includes(name)
}
