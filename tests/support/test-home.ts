import path from 'node:path'
import { holderOf, lockHome, prepareHome, root } from '@/scripts/home'

/**
 * Takes a folder for a test run's state under `.handover`, so that two runs side by side get one each, and the product
 * that may be running none of it. Returns the folder and the function that gives it back.
 */
export function takeTestHome(name: string): { home: string; release: () => void } {
  for (let number = 1; ; number++) {
    const home = path.join(root, '.handover', number === 1 ? name : `${name}-${number}`)
    prepareHome(home)
    if (number < 9 && holderOf(home)) continue
    return { home, release: lockHome(home, 'another test run') }
  }
}
