import { existsSync } from 'node:fs'
import type { LaunchOptions } from '@playwright/test'
import { cameraFile, type Person } from './cameras'

/** The system's Chromium, which is used when there is one; else Playwright's own. */
export const systemChromium = '/usr/bin/chromium'

/** How tests start Chromium: with somebody's camera, and silent about everything that is not the product. */
export function chromiumAs(person: Person): LaunchOptions {
  return {
    ...(existsSync(systemChromium) ? { executablePath: systemChromium } : {}),
    args: [
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${cameraFile(person)}`,
      // Drawing by the processor alone is cheaper than by a made-up graphics card.
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Small containers give /dev/shm too little for video.
      '--disable-dev-shm-usage',
    ],
  }
}
