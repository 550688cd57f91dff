import { ensureBuild } from '@/scripts/build'
import { ensureClient } from '@/scripts/client'
import { homePath, prepareHome } from '@/scripts/home'
import { writeCameras } from './cameras'

/** Before any browser starts: the pages are built and the cameras' films are there. */
export default async function setup(): Promise<void> {
  const home = homePath()
  prepareHome(home)
  ensureClient()
  await ensureBuild({ home, log: console.log })
  await writeCameras()
}
