export type Log = (line: string) => void

/**
 * Runs `work` and, when it takes over 2 s, says what is being done and why, then every 10 s that it still is, then how
 * long it took. `work` gets a function that says what it is at now, for the lines in between.
 */
export async function step<T>(
  log: Log,
  what: string,
  why: string,
  work: (now: (detail: string) => void) => Promise<T>,
): Promise<T> {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  let detail = ''
  let spoken = false
  const first = setTimeout(() => {
    spoken = true
    log(`${what} … (${why})`)
  }, 2_000)
  const more = setInterval(() => log(`  … ${what}: ${seconds()} s${detail && `, ${detail}`}`), 10_000)
  try {
    const result = await work((text) => (detail = text))
    if (spoken) log(`  … ${what}: done after ${seconds()} s`)
    return result
  } finally {
    clearTimeout(first)
    clearInterval(more)
  }
}
