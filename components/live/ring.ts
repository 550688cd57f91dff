/** What is announced: in the window's title, and in a system notice when the window is hidden and it is not `quiet`. */
export type RingWords = { title: string; text: string; quiet?: boolean }

const icon =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="15" fill="#d9482b"/>' +
      '<path d="M11 20v-6M16 20V9M21 20v-5" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>',
  )

/**
 * Rings so that it is seen: the title changes once a second and no faster, the icon and the browser's frame turn
 * coral, a hidden window gets a notice if that was allowed, a phone shakes. Never a sound. Gives back how to stop.
 */
export function ring({ title, text, quiet = false }: RingWords): () => void {
  let usual = document.title
  let on = false
  const flash = () => {
    if (document.title !== title && document.title !== usual) usual = document.title
    on = !on
    document.title = on ? title : usual
  }
  flash()
  const timer = setInterval(flash, 1000)
  const unpaint = paint()
  // Browsers refuse it, aloud, before the first tap.
  if (!quiet && navigator.userActivation?.hasBeenActive) navigator.vibrate?.([200, 100, 200])
  const notice = document.hidden && !quiet ? notify(title, text) : null
  return () => {
    clearInterval(timer)
    if (document.title === title) document.title = usual
    unpaint()
    notice?.close()
  }
}

function paint(): () => void {
  const link = document.createElement('link')
  Object.assign(link, { rel: 'icon', type: 'image/svg+xml', href: icon })
  const theme = document.createElement('meta')
  Object.assign(theme, { name: 'theme-color', content: '#d9482b' })
  document.head.append(link)
  document.head.prepend(theme)
  return () => {
    link.remove()
    theme.remove()
  }
}

function notify(title: string, body: string): Notification | null {
  if (!('Notification' in window) || Notification.permission !== 'granted') return null
  try {
    const notice = new Notification(title, {
      body,
      tag: 'handover',
      icon: '/icon.svg',
      requireInteraction: true,
    })
    notice.addEventListener('click', () => {
      window.focus()
      notice.close()
    })
    return notice
  } catch {
    // Phones show notices from a service worker only.
    return null
  }
}
