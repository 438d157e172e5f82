import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { emptyDatabase, freshDatabase } from '#test/harness/postgres'
import { type RunningSample, runSample } from '#test/harness/sample'
import { whole } from '#test/harness/tieout'
import { drillRows } from '../../bench/rows/drill.ts'
import { loadWarehouse } from '../../scripts/warehouse/load.ts'
import { createModels } from '../../scripts/warehouse/models.ts'
import { openWarehouse, type Warehouse } from '../../scripts/warehouse/open.ts'
import { addRows, applyChanges, prepareTables } from '../../scripts/warehouse/tables.ts'
import { forgetChanges } from '../../subgraphs/reconcile/rows/changes.ts'

describe('a warehouse', () => {
  let tieout: RunningSample
  let folder: string
  before(async () => {
    tieout = await runSample()
    folder = await mkdtemp(join(tmpdir(), 'tieout-warehouse-'))
  })
  after(async () => {
    await rm(folder, { recursive: true, force: true })
    await tieout[Symbol.asyncDispose]()
  })

  const load = (warehouse: Warehouse, send?: typeof fetch) =>
    loadWarehouse({
      url: tieout.url,
      token: 'sandbox-reader',
      warehouse,
      ...(send && { fetch: send }),
    })

  it('whose load broke off and went on, with changes in between, is what a clean load makes', async () => {
    await using database = await freshDatabase('warehouse')
    await using warehouse = await openWarehouse(database.url)
    await assert.rejects(
      load(warehouse, cutting('invoiceRows')),
      /invoiceRows .* goes on from there/,
    )
    const begun = await warehouse.ask('select count(*)::int as count from invoice_rows')
    assert.ok(Number(begun[0]?.['count']) > 0, 'something was kept')
    await unlink('SC-2003')
    const loaded = await load(warehouse)
    const lists = Object.keys(loaded.rowCounts)
    assert.ok(lists.length >= 6, String(lists))
    await unlink('SC-2001')
    const current = await load(warehouse)
    assert.ok(Object.values(current.rowCounts).every(count => count === 0))
    assert.ok(current.changeCount > 0)

    await using clean = await openWarehouse(join(folder, 'clean.duckdb'))
    await load(clean)
    for (const list of lists) {
      const table = list.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
      const expected = await plainRows(clean, table)
      assert.deepEqual(await plainRows(warehouse, table), expected, table)
    }
    await createModels(warehouse)
    // What was unlinked is there as it was, until it was unlinked.
    const [history] = await warehouse.ask(
      `select count(*)::int as count from commitment_rows_history
       where number in ('SC-2001', 'SC-2003') and valid_to is not null`,
    )
    assert.ok(Number(history?.['count']) >= 1)
  })

  it('under whose load Tieout was killed while rows changed is what a clean load makes, and nobody who pages or replays loses or doubles one', async () => {
    await using store = await freshDatabase('rows drill')
    await using killed = await emptyDatabase('killed warehouse')
    await using clean = await emptyDatabase('clean warehouse')
    const { walked, replayed, loaded } = await drillRows({
      pool: store.pool,
      databaseUrl: store.url,
      warehouseUrls: [killed.url, clean.url],
      commitments: 40,
      changesPerSecond: 60,
      seconds: 1,
      kills: 1,
    })
    assert.deepEqual([walked.lost, walked.doubled], [0, 0])
    assert.ok(walked.walks > 1 && replayed.changes > 50 && loaded.rows > 700)
    assert.deepEqual([replayed.wrong, loaded.wrong], [0, 0])
  })

  it('has models that tie to what the graph says', async () => {
    await using warehouse = await openWarehouse(join(folder, 'clean.duckdb'))
    await load(warehouse)
    await createModels(warehouse)
    await createModels(warehouse)
    const { commitments } = whole(
      await tieout.ask(
        `{ commitments(first: 1000) { nodes { verdict project { number } sage { revisedAmount } } } }`,
      ),
    )
    const cents = new Map<string, bigint>()
    for (const { verdict, project, sage } of commitments.nodes) {
      if (verdict === 'NOT_DUE' || !sage) continue
      const amount = BigInt(sage.revisedAmount.replace('.', ''))
      cents.set(project.number, (cents.get(project.number) ?? 0n) + amount)
    }
    const wip = await warehouse.ask(
      `select project_number, cast(cast(committed_amount * 100 as bigint) as varchar) as cents from wip_inputs
       where committed_amount is not null order by project_number`,
    )
    assert.ok(wip.length > 0)
    for (const row of wip) {
      assert.equal(String(row['cents']), String(cents.get(String(row['project_number'])) ?? 0n))
    }
    const tied = await warehouse.ask(
      `select committed_cost.sage, wip.sage as wip from
         (select sum(sage_revised_amount) as sage from committed_cost) as committed_cost,
         (select sum(committed_amount) as sage from wip_inputs) as wip`,
    )
    assert.equal(tied[0]?.['sage'], tied[0]?.['wip'])
    const aged = await warehouse.ask(
      `select cast(sum(held_amount) as varchar) as aged,
         (select cast(sum(greatest(sage_held_amount, 0)) as varchar) from retainage_rows) as held
       from retainage_aging`,
    )
    assert.equal(aged[0]?.['aged'], aged[0]?.['held'])
  })

  it('that comes back after its changes were thrown away begins anew', async () => {
    await using warehouse = await openWarehouse(join(folder, 'late.duckdb'))
    await load(warehouse)
    await unlink('SC-2002')
    await link('SC-2002')
    await tieout.store.query(
      `update tieout.flat_change set changed_at = changed_at - interval '2 days'`,
    )
    assert.ok((await forgetChanges(tieout.store, 1)) > 0)
    const { rowCounts } = await load(warehouse)
    assert.ok(Object.values(rowCounts).every(count => count > 0))
    const [twice] = await warehouse.ask(
      'select cast(count(*) - count(distinct id) as varchar) as count from commitment_rows',
    )
    assert.equal(twice?.['count'], '0')
  })

  it('has of changes that come at once the same history as of each by itself, and of what it has seen nothing more', async () => {
    await using database = await emptyDatabase('warehouse history')
    const at = (second: number) => `2026-10-31T00:00:0${second}.000000Z`
    const told = (id: string, second: number, amount: string | null) => ({
      id,
      at: at(second),
      after: amount === null ? null : { id, amount },
    })
    const changes = [
      told('a', 1, '1.00'),
      told('b', 2, '2.50'),
      told('a', 3, '3.00'),
      told('c', 3, '1.00'),
      told('a', 4, null),
      told('c', 5, '1.10'),
      told('b', 6, null),
      told('a', 7, '7.00'),
    ]
    for (const to of [database.url, join(folder, 'history.duckdb')]) {
      await using warehouse = await openWarehouse(to)
      const columns = ['id', 'updatedAt', 'amount'].map(name => ({
        name,
        type: { updatedAt: 'DateTime', amount: 'Decimal' }[name] ?? 'ID',
      }))
      const [whole, single] = ['wholeRows', 'singleRows'].map(list => ({ list, kind: '', columns }))
      assert.ok(whole && single)
      await prepareTables(warehouse, [whole, single])
      for (const rows of [whole, single]) {
        const exported = ['a', 'b'].map(id => ({ id, updatedAt: at(1), amount: '1.00' }))
        await addRows(warehouse, rows, exported)
      }
      for (const change of changes) await applyChanges(warehouse, single, [change])
      const history = (table: string) =>
        warehouse.ask(
          `select id, cast(valid_from as varchar) as since, cast(valid_to as varchar) as until,
             cast(amount as varchar) as amount
           from ${table}_history order by id, valid_from`,
        )
      const expected = await history('single_rows')
      assert.equal(expected.length, 7)
      await applyChanges(warehouse, whole, changes)
      assert.deepEqual(await history('whole_rows'), expected)
      await applyChanges(warehouse, whole, changes)
      assert.deepEqual(await history('whole_rows'), expected)
    }
  })

  it('that somebody else is filling is left to him', async () => {
    await using database = await freshDatabase('warehouse twice')
    await using first = await openWarehouse(database.url)
    await first.ask('select 1')
    await assert.rejects(openWarehouse(database.url), /Another load/)
  })

  /** What was set apart, which is known by its numbers on either side. */
  async function link(number: string): Promise<void> {
    const { rows } = await tieout.store.query<{ field_id: string; books_id: string }>(
      `select max(field_id) as field_id, max(books_id) as books_id
       from tieout.commitment_pair where number = $1`,
      [number],
    )
    const { commitmentLink } = whole(
      await tieout.ask(
        `mutation ($input: CommitmentLinkInput!) {
          commitmentLink(input: $input) { commitment { id } userErrors { message } } }`,
        {
          input: {
            idempotencyKey: `warehouse link ${number}`,
            procoreCommitmentId: rows[0]?.field_id,
            sageCommitmentId: rows[0]?.books_id,
          },
        },
      ),
    )
    assert.deepEqual(commitmentLink.userErrors, [])
  }

  async function unlink(number: string): Promise<void> {
    const { commitment } = whole(
      await tieout.ask('query ($number: String) { commitment(number: $number) { id } }', {
        number,
      }),
    )
    const { commitmentUnlink } = whole(
      await tieout.ask(
        `mutation ($input: CommitmentUnlinkInput!) {
          commitmentUnlink(input: $input) { commitments { id } userErrors { message } } }`,
        { input: { idempotencyKey: `warehouse ${number}`, commitmentId: commitment.id } },
      ),
    )
    assert.deepEqual(commitmentUnlink.userErrors, [])
  }
})

/** Lets an export through for three quarters, and breaks the connection then. */
function cutting(list: string): typeof fetch {
  return async (address, init) => {
    const response = await fetch(address, init)
    if (!String(address).includes(list)) return response
    const text = await response.text()
    const bytes = new TextEncoder().encode(text.slice(0, Math.floor(text.length * 0.75)))
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(bytes)
        controller.close()
      },
    })
    return new Response(body, { headers: response.headers })
  }
}

/** In a form that Postgres and DuckDB share. */
async function plainRows(warehouse: Warehouse, table: string): Promise<unknown[]> {
  const columns = await warehouse.ask(
    `select column_name as name, lower(data_type) as type from information_schema.columns
     where table_schema = current_schema() and table_name = $1 order by column_name`,
    [table],
  )
  const told = columns.map(({ name, type }) => {
    if (String(type).startsWith('timestamp'))
      return `cast(extract(epoch from ${name}) * 1000000 as bigint)`
    return /double|numeric|decimal/.test(String(type))
      ? `cast(${name} as numeric(38, 6))`
      : `${name}`
  })
  const rows = await warehouse.ask(
    `select ${told.map((one, place) => `cast(${one} as varchar) as c${place}`).join(', ')}
     from ${table} order by id`,
  )
  assert.ok(rows.length > 0, table)
  return rows
}
