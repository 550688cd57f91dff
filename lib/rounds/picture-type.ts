export type SmallPicture = { type: 'image/jpeg' | 'image/webp'; width: number; height: number }

/**
 * Reads from its own bytes what kind of picture this is and how large, whatever its sender called it: JPEG (ISO 10918-1,
 * a baseline or progressive frame header) or WebP (RFC 9649: lossy, lossless or extended). Null for anything else.
 */
export function pictureType(bytes: Uint8Array): SmallPicture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readJpeg(view) ?? readWebp(view)
  } catch (error) {
    // It ended before its own header did.
    if (error instanceof RangeError) return null
    throw error
  }
}

function readJpeg(view: DataView): SmallPicture | null {
  if (view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xc2)
      return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (marker === 0xda) return null
  }
  return null
}

const text = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((more) => view.getUint8(at + more)))

function readWebp(view: DataView): SmallPicture | null {
  if (text(view, 0) !== 'RIFF' || text(view, 8) !== 'WEBP') return null
  const sized = (width: number, height: number) => ({ type: 'image/webp' as const, width, height })
  switch (text(view, 12)) {
    case 'VP8 ':
      return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return sized((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
    }
    case 'VP8X': {
      const side = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
      return sized(side(24), side(27))
    }
    default:
      return null
  }
}
