/** A JPEG as far as its frame header: 160 × 120, whatever is in it. */
export function jpeg(width = 160, height = 120, bytes = 200): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(bytes)
  all.set([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Array<number>(14).fill(0)])
  all.set([0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255], 20)
  return all
}

/** A lossy WebP as far as its frame header. */
export function webp(width = 160, height = 120, bytes = 200): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(bytes)
  const write = (text: string, at: number) => all.set(new TextEncoder().encode(text), at)
  write('RIFF', 0)
  write('WEBPVP8 ', 8)
  all.set([0x9d, 0x01, 0x2a, width & 255, width >> 8, height & 255, height >> 8], 23)
  return all
}
