import pg from 'pg'
import { onePerProcess } from './one-per-process'

export type Answer = { rows: Record<string, unknown>[]; count: number; command: string }

type Column = { name: string; read: (text: string) => unknown }
type Asked = {
  name: string
  text: string
  values: (string | null)[]
  columns: Column[]
  answer: Answer
  resolve: (answer: Answer) => void
  reject: (error: unknown) => void
}

// Not in the types of pg, which writes the values of its own queries with it.
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): string | null } }).utils

/**
 * Statements that travel to the database in one packet, and whose answers come back in one. `pg` itself asks after
 * every statement for an answer of its own, which wakes both processes up each time: that costs more than most of these
 * statements. A statement is prepared, and what it gives described, once a connection. When one fails those behind it are
 * not done and fail with it.
 *
 * Give it to `query` of a client once all is added.
 */
export class Batch implements pg.Submittable {
  private readonly asked: Asked[] = []
  private at = 0
  private known = new Map<string, Column[]>()

  /** @param values as `pg` takes them; one it cannot write fails alone, and nothing of it is sent */
  add(text: string, values: unknown[]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const answer = { rows: [], count: 0, command: '' }
      const written = values.map(prepareValue)
      this.asked.push({ name: nameOf(text), text, values: written, columns: [], answer, resolve, reject })
    })
  }

  submit(connection: pg.Connection): void {
    this.known = knownOn(connection)
    connection.stream.cork()
    for (const { name, text, values } of this.asked) {
      const fresh = !this.known.has(name)
      if (fresh) {
        // Of a batch that failed nobody knows whether it came so far; to close what is not there is no fault.
        connection.close({ type: 'S', name }, true)
        connection.parse({ name, text, types: [] }, true)
      }
      connection.bind({ statement: name, values }, true)
      if (fresh) connection.describe({ type: 'P', name: '' }, true)
      connection.execute(null, true)
    }
    connection.sync()
    connection.stream.uncork()
  }

  handleRowDescription({ fields }: { fields: pg.FieldDef[] }): void {
    this.asked[this.at]!.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      read: pg.types.getTypeParser(dataTypeID, 'text'),
    }))
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const { name, columns, answer } = this.asked[this.at]!
    const row: Record<string, unknown> = {}
    const all = this.known.get(name) ?? columns
    fields.forEach((text, at) => (row[all[at]!.name] = text === null ? null : all[at]!.read(text)))
    answer.rows.push(row)
  }

  handleCommandComplete({ text }: { text: string }): void {
    const { name, columns, answer, resolve } = this.asked[this.at++]!
    if (!this.known.has(name)) this.known.set(name, columns)
    // "INSERT 0 3", "SELECT 3", "COMMIT"
    const words = text.split(' ')
    resolve({ ...answer, command: words[0]!, count: Number(words.at(-1)) || 0 })
  }

  handleError(error: unknown): void {
    for (; this.at < this.asked.length; this.at++) this.asked[this.at]!.reject(error)
  }

  handleReadyForQuery(): void {}
}

/** The statements that are prepared on a connection, each with what it gives. */
function knownOn(connection: pg.Connection): Map<string, Column[]> {
  const all = onePerProcess('prepared', () => new WeakMap<pg.Connection, Map<string, Column[]>>())
  const known = all.get(connection) ?? new Map<string, Column[]>()
  all.set(connection, known)
  return known
}

/** A statement has one name in the process. */
function nameOf(text: string): string {
  const names = onePerProcess('statements', () => new Map<string, string>())
  const name = names.get(text) ?? `s${names.size}`
  names.set(text, name)
  return name
}
