import { Readable } from 'node:stream'
import type { PoolClient } from 'pg'
import { momentProblem } from '#lib/date'
import { TieoutError } from '#lib/errors'
import { partsOf } from '#lib/marks'
import { connectPool } from '#lib/postgres'
import type { Bound } from '#lib/request'
import { closedToBound, rowsSeenText } from '../answers/bounds.ts'
import type { AsOf } from '../types.generated.ts'
import { cursorOf, flatRows, placeAt } from './changes.ts'
import { copyOf } from './copy.ts'
import { csvOf } from './csv.ts'
import { type Column, type RowKind, rowKinds } from './kinds.ts'
import { OF_PROJECT, type RowsWanted, rowsReadAt } from './lists.ts'
import { parquetOf } from './parquet.ts'
import type { Text } from './text.ts'

/**
 * All rows of a kind as one stream, in the order of their ids and as they were at one moment. Nothing is
 * kept in memory but what the reader has not taken yet; he who is slow slows Postgres.
 */
export interface ExportWanted extends RowsWanted {
  /** The name of the list: commitmentRows. */
  rows: string
  format: ExportFormat
  /** Only the rows after the one with this id: the last one that was read whole. */
  after?: string | null | undefined
  /** Who asks sees no more than this. */
  bound?: Bound | undefined
}

export interface Export {
  type: string
  rowCount: number
  /** Where `changes` goes on from the moment of this export. */
  changesCursor: string
  /** What the next export passes as `updatedAfter`. */
  readAt: string
  /** When either system was read. */
  asOf: AsOf
  body: Readable
}

export interface RowStore {
  open(wanted: ExportWanted): Promise<Export>
  close(): Promise<void>
}

/** How NDJSON becomes a file. */
const formats = {
  ndjson: { type: 'application/x-ndjson', make: (text: Text) => text },
  csv: { type: 'text/csv; charset=utf-8; header=present', make: csvOf },
  parquet: { type: 'application/vnd.apache.parquet', make: parquetOf },
} as const

export type ExportFormat = keyof typeof formats
export const exportFormats = Object.keys(formats) as ExportFormat[]
export const exportNames = rowKinds.map(({ rows }) => rows)

/** At once; the next one waits. */
const EXPORTS_MAX = 4
/** A reader may be slow for so long. */
const EXPORT_TIMEOUT_MS = 60 * 60_000

export function openRowStore(databaseUrl: string): RowStore {
  const pool = connectPool(databaseUrl, {
    applicationName: 'tieout export',
    max: EXPORTS_MAX,
    statementTimeoutMs: EXPORT_TIMEOUT_MS,
  })
  return {
    async open(wanted) {
      const kind = kindOf(wanted.rows)
      checkMoment(wanted.updatedAfter)
      closedToBound(wanted.bound, 'asOf', wanted.asOf)
      const client = await pool.connect()
      try {
        return await begin(client, kind, wanted)
      } catch (thrown) {
        client.release(true)
        throw thrown
      }
    },
    close: () => pool.end(),
  }
}

async function begin(client: PoolClient, kind: RowKind, wanted: ExportWanted): Promise<Export> {
  // One moment for the count, the cursor and the rows.
  await client.query('begin transaction isolation level repeatable read read only')
  // By the index, in the order that is wanted: to sort all rows first would fill a disk.
  await client.query('set local random_page_cost = 1.1')
  // A moment that the store has told.
  const { from, moment } = await flatRows(client, wanted.asOf, text => client.escapeLiteral(text))
  const where = await conditionOf(client, kind, wanted)
  const { rows } = await client.query<{
    count: number
    position: number
    pruning_count: number
    read_at: string
  }>(
    `select
       (select count(*)::integer from ${from} as flat_row where ${where}) as count,
       place.*,
       tieout.moment_text(${moment}) as read_at
     from (${placeAt(moment)}) as place`,
  )
  const [facts] = rows
  if (!facts) throw new Error('the clock of the rows is gone')
  const asOf = await rowsReadAt(client, wanted, wanted.bound)
  const { type, make } = formats[wanted.format]
  const reading = { isWhole: false }
  const [columns, closed] = columnsSeenBy(wanted.bound, kind)
  const text = textOf(client, { from, where, closed }, reading)
  const body = Readable.from(make(text, columns), { objectMode: false })
  // In the middle of an answer the connection is of no more use.
  body.once('close', () => client.release(!reading.isWhole))
  return {
    type,
    rowCount: facts.count,
    changesCursor: cursorOf(facts),
    readAt: facts.read_at,
    asOf,
    body,
  }
}

/**
 * NDJSON as the store writes it, cut anywhere: by COPY, since a row that is no object here costs nothing here, and in
 * binary, since every other form of it looks at each letter.
 */
async function* textOf(
  client: PoolClient,
  { from, where, closed }: { from: string; where: string; closed: readonly Column[] },
  reading: { isWhole: boolean },
): AsyncGenerator<Buffer> {
  const names = closed.map(({ name }) => name).join(',')
  const body = names === '' ? 'body' : `(body::jsonb - '{${names}}'::text[])::text`
  yield* copyOf(
    client,
    `select tieout.told_json(${body}, moment) || e'\\n' from ${from} as flat_row where ${where} order by id`,
  )
  await client.query('commit')
  reading.isWhole = true
}

/** The columns that he sees who asks, and those that are closed to him. */
function columnsSeenBy(
  bound: Bound | undefined,
  { columns }: RowKind,
): [seen: Column[], closed: Column[]] {
  const parts = bound ? partsOf(bound) : []
  const isSeen = ({ openTo }: Column) => parts.every(part => openTo.includes(part))
  return [columns.filter(isSeen), columns.filter(column => !isSeen(column))]
}

/**
 * COPY takes no parameters, so what is asked for is kept in settings of the transaction: no text of a caller is ever
 * part of a statement.
 */
async function conditionOf(
  client: PoolClient,
  { kind }: RowKind,
  wanted: ExportWanted,
): Promise<string> {
  const values: string[] = []
  // In a query of its own, so that it is read once and not for each row.
  const put = (value: string) => `(select current_setting('tieout.wanted_${values.push(value)}'))`
  const { projectNumber, updatedAfter, after, bound } = wanted
  const where = [
    `kind = '${kind}'`,
    projectNumber == null ? [] : OF_PROJECT.replace('$1', () => put(projectNumber)),
    updatedAfter == null ? [] : `updated_at > ${put(updatedAfter)}::timestamptz`,
    after == null ? [] : `id > ${put(after)}`,
    rowsSeenText(bound, kind, put),
  ]
  await client.query(
    `select set_config('tieout.wanted_' || place, value, true)
     from unnest($1::text[]) with ordinality as wanted (value, place)`,
    [values],
  )
  return where.flat().join(' and ')
}

function kindOf(rows: string): RowKind {
  const kind = rowKinds.find(known => known.rows === rows)
  if (kind) return kind
  throw wrong('rows', `there is no ${JSON.stringify(rows)}; ask for ${exportNames.join(', ')}.`)
}

function checkMoment(text: string | null | undefined): void {
  const problem = text == null ? undefined : momentProblem(text)
  if (problem !== undefined) throw wrong('updatedAfter', problem)
}

function wrong(field: string, problem: string): TieoutError {
  return new TieoutError('BAD_USER_INPUT', `${field}: ${problem}`, { field: [field] })
}
