import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Batch } from '@/lib/infra/batch'
import { env } from '@/lib/infra/env'

describe('statements that travel together', () => {
  let client: pg.Client
  let answers = 0

  beforeEach(async () => {
    client = new pg.Client({ connectionString: env().DATABASE_URL })
    await client.connect()
    answers = 0
    const { connection } = client as unknown as { connection: pg.Connection }
    connection.on('readyForQuery', () => answers++)
  })
  afterEach(() => client.end())

  function send(...statements: [text: string, ...values: unknown[]][]) {
    const batch = new Batch()
    const all = statements.map(([text, ...values]) => batch.add(text, values))
    client.query(batch)
    return Promise.allSettled(all)
  }

  it('are answered at once, each with its own rows, types and count, the second time as the first', async () => {
    for (const round of [1, 2]) {
      const [none, rows, made] = await send(
        ['select 1 as "one" where false'],
        [
          'select $1::int as "number", $2::timestamptz as "time", $3::text[] as "words", null as "nothing"',
          ...[round, new Date(0), ['a', 'b "c"']],
        ],
        ['create temp table if not exists made as select generate_series(1, 3)'],
      )
      expect(none).toMatchObject({ value: { rows: [], count: 0 } })
      const row = { number: round, time: new Date(0), words: ['a', 'b "c"'], nothing: null }
      expect(rows).toMatchObject({ value: { rows: [row], count: 1, command: 'SELECT' } })
      expect(made?.status).toBe('fulfilled')
      expect(answers).toBe(round)
    }
    const [changed] = await send(['update made set generate_series = 0 where generate_series > $1', 1])
    expect(changed).toMatchObject({ value: { rows: [], count: 2, command: 'UPDATE' } })
  })

  it('fail with the one before them, and can be sent again', async () => {
    const divide = (by: number) =>
      send(
        ['select 5 as "five"'],
        ['select 6 / $1::int as "six"', by],
        [`select 7 as "seven", ${by} is null as "never"`],
      )
    const [before, failed, behind] = await divide(0)
    expect(before).toMatchObject({ value: { rows: [{ five: 5 }] } })
    expect(failed).toMatchObject({ reason: { message: 'division by zero' } })
    expect(behind).toMatchObject({ reason: { message: 'division by zero' } })
    expect((await divide(1)).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
    expect((await divide(0)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  it('are not held up by a value that cannot be written: only its own statement fails', async () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    const [bad, good] = await send(['select $1::json as "circle"', circle], ['select 1 as "one"'])
    expect(bad?.status).toBe('rejected')
    expect(good).toMatchObject({ value: { rows: [{ one: 1 }] } })
  })

  it('hear of a connection that is lost', async () => {
    client.on('error', () => undefined)
    const killed = await send(['select pg_terminate_backend(pg_backend_pid())'], ['select 1 as "one"'])
    expect(killed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect((await send(['select 1 as "one"']))[0]?.status).toBe('rejected')
  })
})
