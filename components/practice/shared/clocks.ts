type Ping = { sent: number; theirs: number; received: number }

/** Pings remembered of each one; the clocks of two machines drift apart by a few ms in ten minutes. */
const kept = 12

/**
 * How the clocks of others stand to one's own, in milliseconds. The ping with the shortest round trip tells it best;
 * before the first one came back, the message that took least time on its way here has to do.
 */
export class Clocks {
  private readonly pings = new Map<string, Ping[]>()
  private readonly heard = new Map<string, number>()

  /** A message came that was `sent` by their clock and `received` by one's own. */
  hear(who: string, sent: number, received: number): void {
    this.heard.set(who, Math.max(this.heard.get(who) ?? -Infinity, sent - received))
  }

  /** A ping came back: sent and received by one's own clock, answered at `theirs`. */
  pong(who: string, ping: Ping): void {
    if (ping.received < ping.sent) return
    this.pings.set(who, [...(this.pings.get(who) ?? []), ping].slice(-kept))
  }

  /** How much later it is on their clock; 0 for who was never heard. */
  ahead(who: string): number {
    const best = this.best(who)
    return best ? best.theirs - (best.sent + best.received) / 2 : (this.heard.get(who) ?? 0)
  }

  /** The shortest round trip of all, in ms; null before the first ping came back. */
  roundTrip(): number | null {
    const trips = [...this.pings.keys()].map((who) => tripOf(this.best(who)!))
    return trips.length > 0 ? Math.max(...trips) : null
  }

  private best(who: string): Ping | undefined {
    return this.pings.get(who)?.reduce((one, other) => (tripOf(other) < tripOf(one) ? other : one))
  }
}

const tripOf = ({ sent, received }: Ping) => received - sent
