import type { LaunchOptions } from '@playwright/test'
import { chromiumHere } from '@/tests/support/chromium'
import { cameraFile, type Person } from './cameras'

/** How tests start Chromium: with somebody's camera, and silent about everything that is not the product. */
export function chromiumAs(person: Person): LaunchOptions {
  const { args, ...program } = chromiumHere()
  return {
    ...program,
    args: [
      ...args,
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
