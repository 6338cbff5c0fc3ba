import type { Pool } from 'pg'
import { type Column, type Table, tables } from './nested-tables.ts'

/** A query as Prisma takes it: what is wanted of each row, and of which rows. */
export interface NestedQuery {
  select?: Record<string, unknown>
  where?: Record<string, unknown>
  orderBy?: unknown
  take?: number
  skip?: number
}

export type Row = Record<string, unknown>

/** Finds the first row that a query of Prisma's `findFirst` means, with all that is nested in it. */
export type ReadFirst = <Found>(
  model: string,
  query: NestedQuery,
  /** Asks Prisma the same; its answer says what the row is. */
  otherwise: () => Promise<Found>,
) => Promise<Found>

/** Makes a row of what a statement answered for it. */
type Decode = (cells: unknown[]) => Row

/** A query that is not of the kinds below: Prisma answers it. */
class Unreadable extends Error {}

/** As many statements as one process may have prepared; more are planned each time. */
const MOST_STATEMENTS = 1_000

/**
 * Reads rows and their relations with one statement that makes arrays of JSON. It does what Prisma does for columns,
 * relations, counts, orders and page sizes, with conditions that compare columns; for whatever else, such as cursors or a
 * search in text, Prisma is asked. Page sizes stand in the statement, so that PostgreSQL knows that few rows are wanted and
 * plans it once: with them as parameters it plans anew each time.
 */
export function createNestedRead(pool: Pool): ReadFirst {
  const names = new Map<string, string>()

  function nameOf(text: string): string {
    const known = names.get(text)
    if (known !== undefined || names.size >= MOST_STATEMENTS) return known ?? ''
    const name = `nested${names.size}`
    names.set(text, name)
    return name
  }

  return <Found>(model: string, query: NestedQuery, otherwise: () => Promise<Found>) => {
    const statement = write(model, { ...query, take: 1 })
    if (statement === null) return otherwise()
    const { text, values, decode } = statement
    return pool
      .query<[string]>({ name: nameOf(text), text, values, rowMode: 'array' })
      .then(({ rows }) => (rows.length === 0 ? null : decode(JSON.parse(rows[0]![0]) as unknown[])) as Found)
  }
}

function write(model: string, query: NestedQuery): { text: string; values: unknown[]; decode: Decode } | null {
  try {
    const writer = createWriter()
    const { sql, decode } = writer.rows(model, query, null)
    return { text: `SELECT cells::text FROM (${sql}) AS found`, values: writer.values, decode }
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

function createWriter() {
  const values: unknown[] = []
  let aliases = 0

  /** @param link a condition that ties the rows to those outside them */
  function rows(model: string, query: NestedQuery, link: ((alias: string) => string) | null) {
    const { select, where, orderBy, take, skip, ...others } = query
    if (!select || Object.keys(others).length > 0) throw new Unreadable()
    const table = tableOf(model)
    const alias = `t${aliases++}`
    const { sql: cells, decode } = cellsOf(table, alias, select)
    const conditions = [...(link ? [link(alias)] : []), ...conditionsOf(table, alias, where)]
    const sql = [
      `SELECT json_build_array(${cells.join(', ')}) AS cells FROM ${table.name} AS ${alias}`,
      conditions.length > 0 && `WHERE ${conditions.join(' AND ')}`,
      orderBy && `ORDER BY ${orderOf(table, alias, orderBy)}`,
      take !== undefined && `LIMIT ${count(take)}`,
      skip && `OFFSET ${count(skip)}`,
    ]
    return { sql: sql.filter(Boolean).join(' '), decode }
  }

  function cellsOf(table: Table, alias: string, select: Record<string, unknown>) {
    const sql: string[] = []
    const decoders: [name: string, decode: ((cell: never) => unknown) | null][] = []
    for (const [name, wanted] of Object.entries(select)) {
      if (wanted === undefined || wanted === false) continue
      const cell = cellOf(table, alias, name, wanted)
      sql.push(cell.sql)
      decoders.push([name, cell.decode])
    }
    return { sql, decode: (cells: unknown[]) => decodeRow(decoders, cells) }
  }

  function cellOf(table: Table, alias: string, name: string, wanted: unknown) {
    if (name === '_count') return countsOf(table, alias, wanted as { select: Record<string, unknown> })
    const relation = table.relations[name]
    if (relation === undefined) {
      if (wanted !== true) throw new Unreadable()
      const { sql, kind } = columnOf(table, name)
      if (kind === 'plain') return { sql: `${alias}.${sql}`, decode: null }
      if (kind === 'big') return { sql: `${alias}.${sql}::text`, decode: BigInt }
      // As a number it is read in a fraction of the time.
      return { sql: `round(date_part('epoch', ${alias}.${sql}) * 1000)`, decode: asDate }
    }
    if (typeof wanted !== 'object') throw new Unreadable()
    const { model, ours, theirs, isList } = relation
    const { sql, decode } = rows(model, wanted as NestedQuery, (other) => `${other}.${theirs} = ${alias}.${ours}`)
    if (!isList) return { sql: `(${sql})`, decode: (cells: unknown[] | null) => cells && decode(cells) }
    return {
      sql: `(SELECT coalesce(json_agg(cells), '[]') FROM (${sql}) AS listed)`,
      decode: (list: unknown[][]) => list.map(decode),
    }
  }

  function countsOf(table: Table, alias: string, { select }: { select: Record<string, unknown> }) {
    const names = Object.keys(select)
    const counts = names.map((name) => {
      const relation = table.relations[name]
      const wanted = select[name] as true | { where?: Record<string, unknown> }
      if (!relation?.isList) throw new Unreadable()
      const other = `t${aliases++}`
      const filters = conditionsOf(tableOf(relation.model), other, wanted === true ? {} : wanted.where)
      const conditions = [`${other}.${relation.theirs} = ${alias}.${relation.ours}`, ...filters].join(' AND ')
      return `(SELECT count(*) FROM ${tableOf(relation.model).name} AS ${other} WHERE ${conditions})`
    })
    const decode = (cells: number[]) => Object.fromEntries(names.map((name, index) => [name, cells[index]]))
    return { sql: `json_build_array(${counts.join(', ')})`, decode }
  }

  function conditionsOf(table: Table, alias: string, where: Record<string, unknown> = {}): string[] {
    return Object.entries(where).flatMap(([name, condition]) => {
      if (condition === undefined) return []
      const column = `${alias}.${columnOf(table, name).sql}`
      return comparisonsOf(condition).map(([operator, value]) => {
        if (value === null) return `${column} IS NULL`
        values.push(value)
        return operator === 'in' ? `${column} = ANY($${values.length})` : `${column} ${operator} $${values.length}`
      })
    })
  }

  return { values, rows }
}

const operators: Record<string, string> = { equals: '=', in: 'in', gt: '>', gte: '>=', lt: '<', lte: '<=' }

function comparisonsOf(condition: unknown): [operator: string, value: unknown][] {
  if (typeof condition !== 'object' || condition === null || condition instanceof Date) return [['=', condition]]
  return Object.entries(condition).map(([name, value]) => {
    const operator = operators[name]
    if (operator === undefined || value === null || value === undefined) throw new Unreadable()
    if (operator === 'in' && (!Array.isArray(value) || value.includes(null))) throw new Unreadable()
    return [operator, value]
  })
}

function orderOf(table: Table, alias: string, orderBy: unknown): string {
  const orders = (Array.isArray(orderBy) ? orderBy : [orderBy]).flatMap((order: object) => Object.entries(order))
  return orders.map(([name, way]) => `${alias}.${columnOf(table, name).sql} ${direction(way)}`).join(', ')
}

function direction(way: unknown): string {
  if (way !== 'asc' && way !== 'desc') throw new Unreadable()
  return way
}

function count(value: unknown): number {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw new Unreadable()
  return Number(value)
}

function tableOf(model: string): Table {
  const table = Object.hasOwn(tables, model) ? tables[model] : undefined
  if (table === undefined) throw new Unreadable()
  return table
}

function columnOf({ columns }: Table, name: string): Column {
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined
  if (column === undefined) throw new Unreadable()
  return column
}

function decodeRow(decoders: [name: string, decode: ((cell: never) => unknown) | null][], cells: unknown[]): Row {
  const row: Row = {}
  for (let index = 0; index < decoders.length; index++) {
    const [name, decode] = decoders[index]!
    row[name] = decode === null ? cells[index] : decode(cells[index] as never)
  }
  return row
}

function asDate(milliseconds: number | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds)
}
