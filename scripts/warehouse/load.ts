import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import {
  ChangesDocument,
  connectTieout,
  TieoutFailure,
  TypedDocumentString,
} from '../../client/index.ts'
import type { Warehouse } from './open.ts'
import { addRows, applyChanges, forgetRows, prepareTables, type Row, type Rows } from './tables.ts'

/**
 * Fills a warehouse out of a running Tieout and keeps it current: each list is exported once, and after that
 * only what changed is asked for. Whatever is written is written with how far it reaches, so that a load that
 * broke off goes on there: what an export told later is known by its moment, and not applied again.
 */
export interface LoadOptions {
  url: string
  token: string
  warehouse: Warehouse
  /** Called as rows come, and then as changes do. */
  onProgress?: (list: string, rowCount: number) => void
  signal?: AbortSignal
  fetch?: typeof fetch
}

/** What a load has brought. */
export interface Loaded {
  /** Rows that were exported, by their list. */
  rowCounts: Record<string, number>
  changeCount: number
}

const BATCH_ROWS = 500
const CHANGES_ROWS = 1_000

export async function loadWarehouse(options: LoadOptions): Promise<Loaded> {
  const { warehouse } = options
  const every = await rowsOf(options)
  await prepareTables(warehouse, every)
  const rowCounts: Record<string, number> = {}
  for (const rows of every) rowCounts[rows.list] = await loadRows(options, rows)
  try {
    return { rowCounts, changeCount: await followChanges(options, every) }
  } catch (thrown) {
    const isPruned = thrown instanceof TieoutFailure && thrown.code === 'HISTORY_PRUNED'
    if (!isPruned) throw thrown
    // What changed meanwhile is not known any more, so that everything begins anew.
    await forgetRows(warehouse, every)
    return loadWarehouse(options)
  }
}

/** The lists of flat rows that the graph has, with their columns. */
async function rowsOf({ url, token }: LoadOptions): Promise<Rows[]> {
  const { root, kinds } = await connectTieout({ url, token }).ask(SHAPE, {})
  const known = new Set(kinds.enumValues.map(({ name }) => name))
  const lists = root.fields.flatMap(({ name }) => {
    const kind = name.replace(/Rows$/, '').replaceAll(/[A-Z]/g, letter => `_${letter}`)
    return name.endsWith('Rows') && known.has(kind.toUpperCase())
      ? [{ list: name, kind: kind.toUpperCase() }]
      : []
  })
  return Promise.all(
    lists.map(async ({ list, kind }) => {
      const type = `${list[0]?.toUpperCase()}${list.slice(1, -1)}`
      const { row } = await connectTieout({ url, token }).ask(COLUMNS, { type })
      const columns = row.fields.map(({ name, type }) => ({
        name,
        type: (type.name ?? type.ofType?.name) as string,
      }))
      return { list, kind, columns }
    }),
  )
}

const SHAPE = new TypedDocumentString<
  {
    root: { fields: { name: string }[] }
    kinds: { enumValues: { name: string }[] }
  },
  object
>(`query WarehouseShape {
  root: __type(name: "Query") { fields { name } }
  kinds: __type(name: "ChangeKind") { enumValues { name } }
}`)

const COLUMNS = new TypedDocumentString<
  {
    row: {
      fields: { name: string; type: { name: string | null; ofType: { name: string } | null } }[]
    }
  },
  { type: string }
>(`query WarehouseColumns($type: String!) {
  row: __type(name: $type) { fields { name type { name ofType { name } } } }
}`)

/** Exports what is not in the warehouse yet. */
async function loadRows(options: LoadOptions, rows: Rows): Promise<number> {
  const { warehouse, onProgress } = options
  const state = await stateOf(warehouse, rows.list)
  if (state.isLoaded) return 0
  const response = await openExport(options, rows, state.place)
  let rowCount = 0
  let batch: Row[] = []
  const keep = async (isLoaded: boolean) => {
    const place = batch.at(-1)?.id ?? state.place
    await warehouse.atOnce(async () => {
      await addRows(warehouse, rows, batch)
      await rememberState(warehouse, rows.list, { isLoaded, place })
      // All lists go on with the changes since the first of all exports.
      const begun = await stateOf(warehouse, CHANGES)
      if (begun.place === null) {
        const since = response.headers.get('x-changes-since')
        await rememberState(warehouse, CHANGES, { isLoaded: false, place: since })
      }
    })
    state.place = place
    rowCount += batch.length
    batch = []
    onProgress?.(rows.list, rowCount)
  }
  const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
  try {
    for await (const line of createInterface({ input: body })) {
      batch.push(JSON.parse(line) as Row)
      if (batch.length === BATCH_ROWS) await keep(false)
    }
  } catch (cause) {
    throw brokeOff(rows, cause)
  }
  if (rowCount + batch.length !== Number(response.headers.get('x-row-count'))) throw brokeOff(rows)
  await keep(true)
  return rowCount
}

function brokeOff({ list }: Rows, cause?: unknown): Error {
  return new Error(`The export of ${list} broke off; the next load goes on from there.`, { cause })
}

async function openExport(
  { url, token, signal, fetch: send = fetch }: LoadOptions,
  { list }: Rows,
  after: string | null,
): Promise<Response> {
  const address = new URL(`/export/${list}.ndjson`, url)
  if (after !== null) address.searchParams.set('after', after)
  const response = await send(address, {
    headers: { authorization: `Bearer ${token}` },
    ...(signal && { signal }),
  })
  if (response.ok && response.body) return response
  throw new Error(`${address.pathname} answered ${response.status}: ${await response.text()}`)
}

/** Applies what has changed since the warehouse was told last. */
async function followChanges(options: LoadOptions, every: readonly Rows[]): Promise<number> {
  const { warehouse, url, token, signal, onProgress } = options
  const client = connectTieout({ url, token })
  let changeCount = 0
  for (;;) {
    const { place: since } = await stateOf(warehouse, CHANGES)
    const variables = { since, first: CHANGES_ROWS }
    const { changes: page } = await client.ask(ChangesDocument, variables, signal && { signal })
    await warehouse.atOnce(async () => {
      // A kind that the graph has got since this load began comes with the next one.
      for (const rows of every) {
        const changes = page.changes
          .filter(({ kind }) => kind === rows.kind)
          .map(({ recordKey: id, updatedAt: at, after }) => ({
            id,
            at,
            after: after as Row | null,
          }))
        if (changes.length > 0) await applyChanges(warehouse, rows, changes)
      }
      await rememberState(warehouse, CHANGES, { isLoaded: true, place: page.endCursor })
    })
    changeCount += page.changes.length
    onProgress?.(CHANGES, changeCount)
    if (!page.hasNextPage) return changeCount
  }
}

/** How far a list is exported, or the changes are followed. */
interface State {
  isLoaded: boolean
  place: string | null
}

/** Under its own name, beside those of the lists. */
const CHANGES = 'changes'

async function stateOf(warehouse: Warehouse, list: string): Promise<State> {
  const [known] = await warehouse.ask('select is_loaded, place from load_state where list = $1', [
    list,
  ])
  return {
    isLoaded: known?.['is_loaded'] === true,
    place: (known?.['place'] ?? null) as string | null,
  }
}

async function rememberState(
  warehouse: Warehouse,
  list: string,
  { isLoaded, place }: State,
): Promise<void> {
  await warehouse.ask(
    `insert into load_state (list, is_loaded, place) values ($1, $2, $3)
     on conflict (list) do update set is_loaded = excluded.is_loaded, place = excluded.place`,
    [list, isLoaded, place],
  )
}
