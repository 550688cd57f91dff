/** A failure the person at the terminal can act on: its message is one line that names the way out. */
export class Failure extends Error {}

/** One line for any thrown value, whatever it is. */
export function oneLine(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error)
  return text.trim().split('\n')[0] ?? ''
}

/**
 * Runs a script's main function. A Failure becomes one line on stderr and exit code 1; anything else is a fault of
 * ours, so its stack is shown.
 */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Failure ? `Error: ${error.message}` : error)
    process.exitCode = 1
  }
}
