/** What is known of one's own camera. `lost`: it was on, and ended by itself. `busy`: another program has it. */
export type CameraState =
  | { kind: 'off' }
  | { kind: 'asking' }
  | { kind: 'on'; stream: MediaStream }
  | { kind: 'denied' }
  | { kind: 'absent' }
  | { kind: 'busy' }
  | { kind: 'lost' }

/** Tells from the name of the error getUserMedia failed with what to say to its owner. */
export function cameraFailure(errorName: string): CameraState {
  switch (errorName) {
    case 'NotAllowedError':
    case 'SecurityError':
      return { kind: 'denied' }
    case 'NotReadableError':
    case 'AbortError':
      return { kind: 'busy' }
    default:
      return { kind: 'absent' }
  }
}

/** Whether a camera that has just been plugged in, or allowed, should be turned on without another press. */
export function startsByItself(state: CameraState, wanted: boolean): boolean {
  return (
    wanted &&
    (state.kind === 'denied' || state.kind === 'absent' || state.kind === 'lost' || state.kind === 'off')
  )
}
