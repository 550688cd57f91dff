const types = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm', 'video/mp4']

/** What this browser records that others can play; null when it cannot record at all. */
export function filmType(): string | null {
  if (typeof MediaRecorder === 'undefined') return null
  return types.find((type) => MediaRecorder.isTypeSupported(type)) ?? null
}
