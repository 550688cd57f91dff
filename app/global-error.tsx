'use client'
import './globals.css'
import messages from '@/messages/en.broken.json'

/** The last net: the layout itself failed, so nothing of it (messages, header) can be used here. */
export default function GlobalError({ reset }: { reset: () => void }) {
  const { title, text, again } = messages.broken
  return (
    <html lang="en">
      <body>
        <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 p-6">
          <h1 className="text-heading">{title}</h1>
          <p className="text-soft">{text}</p>
          <button
            type="button"
            onClick={reset}
            className="h-13 justify-self-start rounded-medium bg-ink px-6 font-strong text-paper"
          >
            {again}
          </button>
        </main>
      </body>
    </html>
  )
}
