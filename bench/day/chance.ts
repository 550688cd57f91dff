import { chance } from '../statistics'
import type { Draw } from './assumptions'

/** Everything one person draws by lot. The same seed and name give the same draws, whatever others do. */
export class Lot {
  private readonly next: () => number

  constructor(seed: number, name: string) {
    let mixed = seed
    for (const letter of name) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193) >>> 0
    this.next = chance(mixed)
    // Neighbouring seeds begin alike.
    for (let skip = 0; skip < 8; skip++) this.next()
  }

  hit = (part: number): boolean => this.next() < part
  between = (low: number, high: number): number => low + (high - low) * this.next()
  exponential = (mean: number): number => -mean * Math.log(1 - this.next())

  lognormal({ median, spread }: Draw): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
    return median * Math.exp(spread * normal)
  }

  /** One of the names, as often as its part says. */
  pick<Name extends string>(parts: Record<Name, number>): Name {
    const names = Object.keys(parts) as Name[]
    let left = this.next()
    return names.find((name) => (left -= parts[name]) < 0) ?? names.at(-1)!
  }

  uuid(): string {
    const hex = (digits: number) =>
      Array.from({ length: digits }, () => Math.floor(this.next() * 16).toString(16)).join('')
    return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`
  }
}
