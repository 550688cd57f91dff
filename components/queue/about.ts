/** A guess in words: tens of seconds up to a minute and a half, then minutes. Never below ten seconds. */
export function about(ms: number): { unit: 'seconds' | 'minutes'; count: number } {
  return ms < 90_000
    ? { unit: 'seconds', count: Math.max(10, Math.round(ms / 10_000) * 10) }
    : { unit: 'minutes', count: Math.round(ms / 60_000) }
}
