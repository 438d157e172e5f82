import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import { connectTieout, TypedDocumentString } from '../../client/index.ts'
import { loadWarehouse } from '../../scripts/warehouse/load.ts'
import { openWarehouse, type Warehouse } from '../../scripts/warehouse/open.ts'
import { rowKinds } from '../../subgraphs/reconcile/rows/kinds.ts'
import { fillRows } from './fill.ts'

/** Whoever pages, replays or loads while rows change and Tieout is killed, and what he has in the end. */
export interface RowsDrill {
  /** The store, which is there and empty. */
  pool: Pool
  databaseUrl: string
  /** Two databases to load, empty. */
  warehouseUrls: readonly [string, string]
  commitments: number
  changesPerSecond: number
  /** How long the lists are walked. */
  seconds: number
  kills: number
}

export interface RowsDrilled {
  changedCount: number
  perSecond: number
  /** Rows that were read by pages, in how many walks; what stood throughout and did not come, and what came twice. */
  walked: { walks: number; rows: number; lost: number; doubled: number }
  /** Changes applied to the first export; rows that are other ones in the second. */
  replayed: { changes: number; rows: number; wrong: number }
  /** Of the load under kills; rows that are other ones after a clean one. */
  loaded: { kills: number; rows: number; wrong: number }
}

const TOKEN = 'sandbox-reader'
const PAGE_SIZE = 100
const SERVE = new URL('./serve.ts', import.meta.url)
const CHANGES_AT_ONCE = 10

export async function drillRows(drill: RowsDrill): Promise<RowsDrilled> {
  const { pool, databaseUrl, commitments, kills } = drill
  const serving = { child: undefined as ChildProcess | undefined, url: '' }
  const serve = async () => {
    serving.child = fork(SERVE, [databaseUrl])
    const [url] = await once(serving.child, 'message')
    serving.url = String(url)
  }
  const kill = async () => {
    const { child } = serving
    if (!child) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  await serve()
  await fillRows(pool, commitments)
  const stopping = new AbortController()
  const changing = changeRows(drill, stopping.signal)
  try {
    const first = await exported(serving.url)
    const walked = await walks(drill, () => serving.url)

    const [killedUrl, cleanUrl] = drill.warehouseUrls
    await using killed = await openWarehouse(killedUrl)
    const share = Math.floor(first.rows.size / (kills + 1))
    for (let turn = 1; turn < kills; turn += 1) {
      await killedLoad(serving.url, killed, share, kill)
      await serve()
    }
    await killedLoad(serving.url, killed, share, kill)
    stopping.abort()
    const { changedCount, perSecond } = await changing
    await serve()
    const load = (warehouse: Warehouse) =>
      loadWarehouse({ url: serving.url, token: TOKEN, warehouse })
    await load(killed)
    await using clean = await openWarehouse(cleanUrl)
    await load(clean)

    const second = await exported(serving.url)
    const replayed = await replay(serving.url, first)
    return {
      changedCount,
      perSecond,
      walked,
      replayed: { changes: replayed.changes, ...difference(replayed.rows, second.rows) },
      loaded: { kills, ...difference(await plain(killed), await plain(clean)) },
    }
  } finally {
    stopping.abort()
    await changing.catch(() => undefined)
    await kill()
  }
}

/** Renames, other amounts, rows that come and rows that go, so many a second. */
async function changeRows({ pool, changesPerSecond, commitments }: RowsDrill, signal: AbortSignal) {
  const began = performance.now()
  let changedCount = 0
  const some = `select id from tieout.commitment_pair where number not like 'new%' order by id
    offset floor(random() * ${commitments - CHANGES_AT_ONCE}) limit ${CHANGES_AT_ONCE}`
  const turns = [
    `update tieout.commitment_pair set number = md5(random()::text), field_held_amount = round(random()::numeric * 1000, 2)
     where id in (${some})`,
    `update tieout.invoice_pair set field_gross_amount = round(random()::numeric * 1000, 2)
     where id in (select min(id) from tieout.invoice_pair where commitment_pair_id in (${some}) group by commitment_pair_id)`,
    `insert into tieout.commitment_pair (id, project_pair_id, field_id, number, kind, matched_by, verdict, is_due, field_in_force, currency)
     select id || 'x' || md5(random()::text), project_pair_id, field_id || 'x' || md5(random()::text), 'new', kind, 'NUMBER', 'AGREES', true, true, currency
     from tieout.commitment_pair where id in (${some})`,
    `delete from tieout.commitment_pair where id in (
       select id from tieout.commitment_pair where number = 'new' order by id limit ${CHANGES_AT_ONCE})`,
  ]
  for (let turn = 0; !signal.aborted; turn += 1) {
    const { rowCount } = await pool.query(turns[turn % turns.length] ?? '')
    changedCount += rowCount ?? 0
    const dueMs = (changedCount / changesPerSecond) * 1000 - (performance.now() - began)
    if (dueMs > 0) await delay(dueMs)
  }
  const perSecond = Math.round((changedCount / (performance.now() - began)) * 1000)
  return { changedCount, perSecond }
}

async function walks({ pool, seconds }: RowsDrill, url: () => string) {
  const told = { walks: 0, rows: 0, lost: 0, doubled: 0 }
  const began = performance.now()
  const standing = async () =>
    (await pool.query<{ id: string }>('select id from tieout.commitment_pair')).rows
  do {
    const client = connectTieout({ url: url(), token: TOKEN })
    for (const list of ['commitmentRows', 'commitments']) {
      const before = await standing()
      const seen: string[] = []
      const variables: { after?: string } = {}
      for await (const { id } of client.pages(pageOf(list), variables, ({ rows }) => rows)) {
        seen.push(id)
      }
      const after = new Set((await standing()).map(({ id }) => id))
      const known = new Set(seen)
      told.walks += 1
      told.rows += seen.length
      told.lost += before.filter(({ id }) => after.has(id) && !known.has(id)).length
      told.doubled += seen.length - known.size
    }
  } while (performance.now() - began < seconds * 1000)
  return told
}

function pageOf(list: string) {
  return new TypedDocumentString<
    {
      rows: {
        nodes: { id: string }[]
        pageInfo: { hasNextPage: boolean; endCursor: string | null }
      }
    },
    { after?: string }
  >(`query ($after: String) { rows: ${list}(first: ${PAGE_SIZE}, after: $after) {
    nodes { id number } pageInfo { hasNextPage endCursor } } }`)
}

type Rows = Map<string, string>

/** All rows of all kinds, each as it is told, and where the changes go on from the first of them. */
async function exported(url: string): Promise<{ rows: Rows; since: string }> {
  const rows: Rows = new Map()
  let since: string | null = null
  for (const kind of rowKinds) {
    const response = await fetch(`${url}/export/${kind.rows}.ndjson`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    })
    if (!response.ok) throw new Error(await response.text())
    since ??= response.headers.get('x-changes-since')
    for (const line of (await response.text()).split('\n')) {
      if (line !== '') rows.set(`${kind.kind} ${JSON.parse(line).id}`, plainly(JSON.parse(line)))
    }
  }
  return { rows, since: since ?? '' }
}

async function replay(url: string, { rows, since }: { rows: Rows; since: string }) {
  const replayed: Rows = new Map(rows)
  let changes = 0
  for await (const change of connectTieout({ url, token: TOKEN }).changes(since)) {
    changes += 1
    const key = `${change.kind} ${change.recordKey}`
    if (change.after === null) replayed.delete(key)
    else replayed.set(key, plainly(change.after as object))
  }
  return { rows: replayed, changes }
}

function plainly(row: object): string {
  return JSON.stringify(Object.entries(row).toSorted(([left], [right]) => (left < right ? -1 : 1)))
}

/** A load under which Tieout dies after so many rows and changes. */
async function killedLoad(
  url: string,
  warehouse: Warehouse,
  until: number,
  kill: () => Promise<void>,
): Promise<void> {
  const loaded = new Map<string, number>()
  let dying: Promise<void> | undefined
  const load = loadWarehouse({
    url,
    token: TOKEN,
    warehouse,
    onProgress(list, count) {
      loaded.set(list, count)
      const sum = [...loaded.values()].reduce((before, each) => before + each, 0)
      if (sum >= until) dying ??= kill()
    },
  })
  const failure = await load.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  await dying
  if (failure === undefined) throw new Error('the load was over before Tieout was killed')
}

/** Every row of a warehouse that holds now, as one text each. */
async function plain(warehouse: Warehouse): Promise<Rows> {
  const rows: Rows = new Map()
  for (const { rows: list, kind } of rowKinds) {
    const table = list.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
    for (const row of await warehouse.ask(`select * from ${table}`)) {
      rows.set(`${kind} ${row['id']}`, plainly(row))
    }
  }
  return rows
}

function difference(left: Rows, right: Rows): { rows: number; wrong: number } {
  let wrong = 0
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    if (left.get(key) !== right.get(key)) wrong += 1
  }
  return { rows: right.size, wrong }
}
