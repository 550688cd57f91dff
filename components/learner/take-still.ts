import { counts } from '@/lib/durations'

const size = { width: 160, height: 120 }
/** Each is tried until the picture is small enough; not every browser writes WebP. */
const ways: [type: string, quality: number][] = [
  ['image/webp', 0.6],
  ['image/jpeg', 0.6],
  ['image/jpeg', 0.3],
]

/** Takes small pictures of a stream, as others see it. `ready`: the first one can be taken. */
export function stillTaker(stream: MediaStream) {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.srcObject = stream
  const ready = video.play()
  const canvas = Object.assign(document.createElement('canvas'), size)

  return {
    ready,
    /** Null while there is no picture, or none small enough. */
    async take(): Promise<Blob | null> {
      const { videoWidth, videoHeight } = video
      const pen = canvas.getContext('2d')
      if (!pen || videoWidth === 0 || video.readyState < video.HAVE_CURRENT_DATA) return null
      const scale = Math.max(size.width / videoWidth, size.height / videoHeight)
      const [width, height] = [videoWidth * scale, videoHeight * scale]
      pen.drawImage(video, (size.width - width) / 2, (size.height - height) / 2, width, height)
      for (const [type, quality] of ways) {
        const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality))
        if (blob?.type === type && blob.size <= counts.stillBytes) return blob
      }
      return null
    },
    close() {
      video.srcObject = null
    },
  }
}
