const key = 'handover.tab'

/**
 * The name of this tab, a UUID that a reload keeps. A duplicated tab starts with a copy of it, so whoever comes
 * second while the first is still open takes a new one.
 */
export async function claimTab(): Promise<string> {
  const stored = read()
  if (stored && (await isFree(stored))) return stored
  const made = crypto.randomUUID()
  write(made)
  await isFree(made)
  return made
}

/** Locks `tab` for as long as this page lives. False when another page has it, and does not let go of it within 400 ms. */
async function isFree(tab: string): Promise<boolean> {
  // Without a secure address there are no locks, and no camera either.
  if (!navigator.locks) return true
  return new Promise((answer) => {
    const lateness = AbortSignal.timeout(400)
    navigator.locks
      .request(`handover-tab-${tab}`, { signal: lateness }, () => {
        answer(true)
        return new Promise(() => undefined)
      })
      .catch(() => answer(false))
  })
}

function read(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function write(tab: string): void {
  try {
    sessionStorage.setItem(key, tab)
  } catch {
    // Where nothing may be stored, a reload counts as another tab.
  }
}
