import { ensureBuild } from '@/scripts/build'
import { homePath, prepareHome } from '@/scripts/home'
import { writeCameras } from './cameras'

/** Before any browser starts: the pages are built and the cameras' films are there. */
export default async function setup(): Promise<void> {
  const home = homePath()
  prepareHome(home)
  await ensureBuild({ home, log: console.log })
  await writeCameras()
}
