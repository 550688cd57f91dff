/** What the clips of a course have. */
export const framesASecond = 30

/** Which frame a clip shows at `seconds`. */
export function frameOf(seconds: number, fps = framesASecond): number {
  // A hair of room: players give back times a little before the frame they were sent to.
  return Math.floor(seconds * fps + 0.01)
}

/** The middle of a frame, in seconds: sent there, every player shows this frame and no neighbour. */
export function middleOf(frame: number, fps = framesASecond): number {
  return (frame + 0.5) / fps
}
