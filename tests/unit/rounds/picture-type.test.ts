import { describe, expect, it } from 'vitest'
import { pictureType } from '@/lib/rounds/picture-type'
import { jpeg, webp } from '@/tests/support/pictures'

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))

describe('pictureType', () => {
  it('reads kind and size of JPEG and WebP', () => {
    expect(pictureType(jpeg(160, 120))).toEqual({ type: 'image/jpeg', width: 160, height: 120 })
    expect(pictureType(webp(160, 120))).toEqual({ type: 'image/webp', width: 160, height: 120 })
    // A lossless one of one dot, as browsers write it.
    const lossless = bytesOf('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==')
    expect(pictureType(lossless)).toEqual({ type: 'image/webp', width: 1, height: 1 })
  })

  it('takes nothing else for one: other kinds, cut short, empty', () => {
    const gif = bytesOf('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7')
    const page = new TextEncoder().encode('<!doctype html><script>alert(1)</script>')
    for (const bytes of [gif, page, jpeg().slice(0, 15), webp().slice(0, 18), new Uint8Array()])
      expect(pictureType(bytes)).toBeNull()
  })
})
