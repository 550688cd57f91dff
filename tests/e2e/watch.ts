import type { Page } from '@playwright/test'
import { expect } from './base'

export type Watch = {
  /** Declares trouble that this test makes on purpose: `what` must then appear, and only then may it. */
  expect: (what: RegExp) => void
  /** Fails on trouble that nobody declared, and on declared trouble that did not come. */
  check: () => void
}

/** Listens to a page: console errors, page errors, refused and failed requests. */
export function watch(page: Page): Watch {
  const troubles: string[] = []
  const declared: RegExp[] = []
  page.on('console', (message) => {
    // The same refusal is heard once more below, with its address.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      troubles.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => troubles.push(`page error: ${error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} ${new URL(response.url()).pathname}`)
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // What a page was fetching when it was left.
    if (why !== 'net::ERR_ABORTED') troubles.push(`${why} ${request.url()}`)
  })
  return {
    expect: (what) => declared.push(what),
    check() {
      expect(troubles.filter((trouble) => !declared.some((what) => what.test(trouble)))).toEqual([])
      for (const what of declared) expect(troubles.join('\n')).toMatch(what)
    },
  }
}
