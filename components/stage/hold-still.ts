/** The videos of this page that show oneself. */
const own = new Set<HTMLVideoElement>()
/** Milliseconds; a longer stop would be seen. */
const longest = 300

/** Says that `video` shows oneself. Gives back how to take that back. */
export function showsOneself(video: HTMLVideoElement): () => void {
  own.add(video)
  return () => void own.delete(video)
}

/**
 * Holds one's own picture still until `done`, a moment at most: drawing it thirty times a second takes the time of the
 * machine that the other one's first picture needs.
 */
export function holdStill(done: Promise<unknown>): void {
  const held = [...own].filter((video) => !video.paused)
  for (const video of held) video.pause()
  const goOn = () => {
    clearTimeout(timer)
    for (const video of held) if (video.srcObject) void video.play().catch(() => undefined)
  }
  const timer = setTimeout(goOn, longest)
  done.then(goOn, goOn)
}
