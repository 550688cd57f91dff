import type pg from 'pg'

const hour = 3_600_000
/** A Monday. */
export const midnight = +new Date('2026-03-02T00:00:00Z')
export const at = (hours: number): number => midnight + hours * hour

/**
 * Takes app_now() into the bench's hands: it stands still until the bench moves it, so that how fast this machine is
 * changes no figure.
 */
export async function holdClock(client: pg.Client, from: number): Promise<void> {
  await client.query(`
    create unlogged table bench_clock ("at" timestamptz not null);
    insert into bench_clock values ('${new Date(from).toISOString()}');
    create or replace function app_now() returns timestamptz language sql stable as $$ select "at" from bench_clock $$;
  `)
}

/** Something to do. Gives `alone` when nobody else can see that it was done, so that nobody need look. */
export type Job = () => Promise<'alone' | void>

/** Things to do at their times, in order of time and, at the same time, of being planned. */
export class Agenda {
  now: number
  private readonly plans: { at: number; order: number; job: Job }[] = []
  private order = 0

  constructor(
    private readonly client: pg.Client,
    from: number,
  ) {
    this.now = from
  }

  /** Plans a job so many seconds from now. */
  in(seconds: number, job: Job): void {
    this.at(this.now + Math.max(1, Math.round(seconds * 1000)), job)
  }

  at(ms: number, job: Job): void {
    const plan = { at: Math.max(ms, this.now), order: this.order++, job }
    let place = this.plans.length
    while (place > 0 && after(this.plans[place - 1]!, plan)) place--
    this.plans.splice(place, 0, plan)
  }

  get nextAt(): number {
    return this.plans[0]?.at ?? Infinity
  }

  /** Moves the clock to the next job and does it. */
  async step(): Promise<'alone' | void> {
    const plan = this.plans.shift()!
    await this.moveTo(plan.at)
    return plan.job()
  }

  async moveTo(ms: number): Promise<void> {
    if (ms === this.now) return
    await this.client.query('update bench_clock set "at" = $1', [new Date(ms)])
    this.now = ms
  }
}

const after = (one: { at: number; order: number }, other: { at: number; order: number }) =>
  one.at > other.at || (one.at === other.at && one.order > other.order)
