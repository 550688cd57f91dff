import type { BrowserContext, Page } from '@playwright/test'
import { expect } from './base'

type Spied = Window & { spiedPeers?: RTCPeerConnection[]; spiedSound?: number }

/** Lets {@link sentBy} and {@link heardBy} look at the connections that pages opened from now on make. */
export async function spyOnMedia(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const spied = window as Spied
    const peers: RTCPeerConnection[] = (spied.spiedPeers = [])
    spied.spiedSound = 0
    const Real = window.RTCPeerConnection
    window.RTCPeerConnection = class extends Real {
      constructor(config?: RTCConfiguration) {
        super(config)
        peers.push(this)
      }
    }
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    navigator.mediaDevices.getUserMedia = (wanted) => {
      if (wanted?.audio) spied.spiedSound = (spied.spiedSound ?? 0) + 1
      return real(wanted)
    }
  })
}

/** What this page has in its open connections that could go out: the kinds of the tracks that are not over. */
export function sentBy(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    ((window as Spied).spiedPeers ?? [])
      .filter((peer) => peer.connectionState !== 'closed')
      .flatMap((peer) => peer.getSenders())
      .flatMap(({ track }) => (track?.readyState === 'live' ? [track.kind] : [])),
  )
}

/** Until this page has reached LiveKit. */
export async function untilConnected(page: Page): Promise<void> {
  const connected = () =>
    page.evaluate(() =>
      ((window as Spied).spiedPeers ?? []).some((peer) => peer.connectionState === 'connected'),
    )
  await expect.poll(connected).toBe(true)
}

/** How many packets of sound have come in, and how often this page asked for a microphone. */
export function heardBy(page: Page): Promise<{ packets: number; asked: number }> {
  return page.evaluate(async () => {
    const { spiedPeers = [], spiedSound = 0 } = window as Spied
    const reports = await Promise.all(spiedPeers.map((peer) => peer.getStats()))
    const sound = reports
      .flatMap(
        (report) => [...report.values()] as { type: string; kind?: string; packetsReceived?: number }[],
      )
      .filter((one) => one.type === 'inbound-rtp' && one.kind === 'audio')
    return { packets: sound.reduce((sum, one) => sum + (one.packetsReceived ?? 0), 0), asked: spiedSound }
  })
}
