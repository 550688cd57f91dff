import { existsSync } from 'node:fs'
import path from 'node:path'

/** The system's Chromium, which is used when there is one; else Playwright's own. */
export const systemChromium = '/usr/bin/chromium'

const asUser = path.join(import.meta.dirname, 'chromium-as-a-user.sh')

/** For Playwright's `launch`: which browser, and what it needs when root starts it. */
export function chromiumHere(): { executablePath?: string; args: string[] } {
  const root = process.getuid?.() === 0
  // Chromium's sandbox refuses to run as root.
  const args = root ? ['--no-sandbox'] : []
  if (!existsSync(systemChromium)) return { args }
  return { executablePath: root && existsSync('/usr/bin/setpriv') ? asUser : systemChromium, args }
}
