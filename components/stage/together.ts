import type { Clip } from './use-clip'

/** Two clips steered as one, as when two signs are compared; they start at the same moment. */
export function together(first: Clip, second: Clip): Clip {
  const both = (act: (clip: Clip) => void) => {
    act(first)
    act(second)
  }
  return {
    ...first,
    play: () => both((clip) => clip.play()),
    pause: () => both((clip) => clip.pause()),
    step: (frames) => both((clip) => clip.step(frames)),
    restart: () => both((clip) => clip.restart()),
  }
}
