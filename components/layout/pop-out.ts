/** A picture on another screen: in a window of ours, or in the browser's own. */
export type Out = { kind: 'window'; window: Window } | { kind: 'video'; video: HTMLVideoElement }

type DocumentPictures = {
  requestWindow(size: { width: number; height: number }): Promise<Window>
}

const documentPictures = () =>
  (window as { documentPictureInPicture?: DocumentPictures }).documentPictureInPicture

/** Holds the one window that a picture can be moved to. */
export class PopOut {
  private out: Out | null = null
  private readonly listeners = new Set<() => void>()
  /** The live picture in its place, once a practice shows one */
  private video: HTMLVideoElement | null = null

  /** For React: the same object until something changes. */
  snapshot = (): Out | null => this.out

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Says which picture it is about. Gives back how to say that it has gone: then it is nowhere else, either. */
  offer = (video: HTMLVideoElement): (() => void) => {
    this.video = video
    return () => {
      this.video = null
      this.close()
    }
  }

  /** Whether this browser has other screens for a picture. */
  possible = (): boolean => Boolean(documentPictures() ?? document.pictureInPictureEnabled)

  /** By a press only: browsers ask for one. False when the browser would not. */
  open = async (): Promise<boolean> => {
    const { video } = this
    if (this.out || !video) return this.out !== null
    try {
      if (documentPictures()) await this.openWindow(video)
      else await this.openVideo(video)
    } catch {
      this.become(null)
    }
    return this.snapshot() !== null
  }

  close = (): void => {
    const { out } = this
    this.become(null)
    if (out?.kind === 'window') out.window.close()
    else if (out && document.pictureInPictureElement === out.video)
      void document.exitPictureInPicture().catch(() => undefined)
  }

  private async openWindow(video: HTMLVideoElement): Promise<void> {
    const ratio = video.videoHeight > 0 ? video.videoWidth / video.videoHeight : 4 / 3
    const opened = await documentPictures()!.requestWindow({ width: Math.round(540 * ratio), height: 540 })
    // The practice may have ended while the browser opened it.
    if (this.video !== video) return opened.close()
    dress(opened.document)
    opened.addEventListener('pagehide', () => {
      if (this.out?.kind === 'window' && this.out.window === opened) this.become(null)
    })
    this.become({ kind: 'window', window: opened })
  }

  private async openVideo(video: HTMLVideoElement): Promise<void> {
    // A button of the browser's own would lie on the signing.
    video.disablePictureInPicture = false
    video.addEventListener(
      'leavepictureinpicture',
      () => {
        video.disablePictureInPicture = true
        if (this.out?.kind === 'video') this.become(null)
      },
      { once: true },
    )
    await video.requestPictureInPicture()
    this.become({ kind: 'video', video })
    if (this.video !== video) this.close()
  }

  private become(out: Out | null): void {
    if (out === this.out) return
    this.out = out
    for (const listener of this.listeners) listener()
  }
}

/** Gives another window the look of this one: its styles, theme and language. */
function dress(other: Document): void {
  const { documentElement: from } = document
  const { documentElement: to } = other
  for (const { name, value } of from.attributes) to.setAttribute(name, value)
  other.title = document.title
  for (const sheet of document.querySelectorAll<HTMLLinkElement | HTMLStyleElement>(
    'link[rel="stylesheet"], style',
  )) {
    const copy = other.importNode(sheet, true)
    // The other window has no address of its own to start from.
    if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href)
    other.head.append(copy)
  }
  other.body.className = 'on-stage'
}
