const key = 'handover.tab'
const leftKey = 'handover.tab.left'

/** Milliseconds in which a page that ended without a word (a crash) must have let go of its name */
const patience = 1500

let claimed: Promise<string> | null = null

/**
 * The name of this tab, a UUID that a reload and a change of page keep. A duplicated tab starts with a copy of it, so
 * whoever comes second while the first is still open takes a new one.
 */
export function claimTab(): Promise<string> {
  claimed ??= claim()
  return claimed
}

async function claim(): Promise<string> {
  const stored = read(key)
  // A page says when it goes, and only in its own tab: whoever finds that said follows it.
  const follows = read(leftKey) !== null
  write(leftKey, null)
  window.addEventListener('pagehide', () => write(leftKey, 'yes'))
  window.addEventListener('pageshow', () => write(leftKey, null))

  if (stored && (follows || (await isFree(stored)))) {
    if (follows) void hold(stored)
    return stored
  }
  const made = crypto.randomUUID()
  write(key, made)
  void hold(made)
  return made
}

/** Takes the name, if no other page has it or lets go of it in time. */
function isFree(tab: string): Promise<boolean> {
  return new Promise((answer) => {
    hold(tab, AbortSignal.timeout(patience), () => answer(true)).catch(() => answer(false))
  })
}

/** Keeps the name for as long as this page lives, from when it is free. */
async function hold(tab: string, signal?: AbortSignal, got?: () => void): Promise<void> {
  // Without a secure address there are no locks, and no camera either.
  if (!navigator.locks) return got?.()
  await navigator.locks.request(`handover-tab-${tab}`, signal ? { signal } : {}, () => {
    got?.()
    return new Promise(() => undefined)
  })
}

function read(name: string): string | null {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

function write(name: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, value)
  } catch {
    // Where nothing may be stored, a reload counts as another tab.
  }
}
