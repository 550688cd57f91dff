import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/**
 * Gives client components below it the messages of the named top-level keys, and only those: every other one would
 * travel with the page for nothing. An inner one replaces the outer one's, so it names all that its components use.
 */
export async function WithMessages({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  const all = await getMessages()
  const messages = Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)))
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
