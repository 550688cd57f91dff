import { expect, it } from 'vitest'
import { writePost } from '@/lib/community/write-post'
import { newKey, somebody } from '@/tests/support/people'

it('a post names signs of its language only, and a film that is there', async () => {
  const actor = await somebody({ role: 'trainer' })
  const said = { segment: 'asl-letters/a-e', stepSlug: null, text: 'hello', clip: null }
  const refused = (input: object, reason: string) =>
    expect(writePost({ actor, input: { key: newKey(), ...said, ...input } })).rejects.toMatchObject({
      reason,
    })
  await refused({ signs: ['gsg-a'] }, 'no-sign')
  await refused({ signs: [] }, 'post-signs')
  await refused({ signs: Array(7).fill('ase-a') }, 'post-signs')
  await refused({ signs: ['ase-a'], text: ' ' }, 'question-empty')
  await refused({ signs: ['ase-a'], text: 'x'.repeat(501) }, 'post-long')
  await refused({ signs: ['ase-a'], clip: { id: newKey(), bytes: 9 } }, 'no-upload')
})
