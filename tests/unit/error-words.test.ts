import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import words from '@/messages/en.errors.json'

const lib = path.join(import.meta.dirname, '../../lib')
/** Told in a terminal only, by scripts/, in words of its own. */
const inTerminal = ['no-such-alias']

test('every reason for which a verb refuses has words that say what to do next', () => {
  const files = readdirSync(lib, { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts') && !file.includes('prisma-client'))
  const reasons = sources.flatMap((file) =>
    [
      ...readFileSync(path.join(lib, file), 'utf8').matchAll(/new DomainError\(\s*'[a-z-]+',\s*'([a-z-]+)'/g),
    ].map(([, reason]) => reason!),
  )
  expect(reasons.length).toBeGreaterThan(100)
  const wordless = reasons.filter((reason) => !(reason in words.errors) && !inTerminal.includes(reason))
  expect([...new Set(wordless)]).toEqual([])
})
