/**
 * The part of a clip's width in which face and signing hand stay from its first frame to its last, as shares of the
 * width. What lies outside may be cut off in a narrow half of the stage. Clips of a course are framed to hold to it.
 * `lean` is the share of spare room that goes to the left where the stage is wider than the clip: all of it, because
 * the signer's free shoulder is cut by the right edge.
 */
export const safeArea = { from: 0.16, to: 0.86, lean: 1 } as const
