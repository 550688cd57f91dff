import { describe, expect, it } from 'vitest'
import { cameraFailure, startsByItself } from '@/components/stage/camera-state'

describe('camera', () => {
  it('tells a refusal from a missing and a taken camera', () => {
    expect(cameraFailure('NotAllowedError').kind).toBe('denied')
    expect(cameraFailure('NotFoundError').kind).toBe('absent')
    expect(cameraFailure('NotReadableError').kind).toBe('busy')
    expect(cameraFailure('').kind).toBe('absent')
  })

  it('starts by itself only where it was wanted before and is not on', () => {
    expect(startsByItself({ kind: 'off' }, true)).toBe(true)
    expect(startsByItself({ kind: 'lost' }, true)).toBe(true)
    expect(startsByItself({ kind: 'off' }, false)).toBe(false)
    expect(startsByItself({ kind: 'asking' }, true)).toBe(false)
    expect(startsByItself({ kind: 'busy' }, true)).toBe(false)
  })
})
