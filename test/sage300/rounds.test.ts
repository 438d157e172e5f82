import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { execute } from 'graphql'
import type { SubgraphExecutor } from '#lib/request'
import { createRefresh } from '../../subgraphs/reconcile/intake/refresh.ts'
import { createSources } from '../../subgraphs/reconcile/intake/sources.ts'
import { freshDatabase } from '../harness/postgres.ts'
import { createSourceSubgraphs, testContext } from '../harness/source-subgraphs.ts'
import { openCompany } from './company.ts'

/** The rounds in which reconcile reads of Sage only what changed, over a company behind ODBC. */

async function opened(t: TestContext) {
  const database = await freshDatabase(t.name)
  t.after(() => database[Symbol.asyncDispose]())
  const company = await openCompany()
  t.after(() => company[Symbol.asyncDispose]())
  const { pool } = database
  const asked: { name: string; rows: number }[] = []
  const sage300: SubgraphExecutor = async ({ document, variables, context }) => {
    const { schema } = company.subgraph
    const result = await execute({
      schema,
      document,
      variableValues: variables,
      contextValue: context,
    })
    const [definition] = document.definitions
    const name = definition?.kind === 'OperationDefinition' ? definition.name?.value : undefined
    const page = result.data?.['page'] as { nodes: unknown[] } | undefined
    asked.push({ name: name ?? '', rows: page?.nodes.length ?? 0 })
    return result
  }
  const { procore } = createSourceSubgraphs().executors
  const refresh = createRefresh({ pool, sources: createSources({ procore, sage300 }) })
  const read = async (isBackground: boolean) => {
    asked.length = 0
    const result = await refresh.refreshCompany({ ...testContext(), isBackground })
    assert.deepEqual(
      result.projects.filter(({ failure }) => failure),
      [],
    )
    return result.projects.reduce((sum, { changedCount }) => sum + changedCount, 0)
  }
  const readWith = async (commitment: string) => {
    asked.length = 0
    const job = { system: 'SAGE300', projectId: 'gid://sage300/Job/24-001' } as const
    const commitmentIds = [`gid://sage300/Commitment/${commitment}`, 'gid://procore/Commitment/1']
    const wanted = { extent: 'CODES', commitmentIds } as const
    const [outcome] = (await refresh.refreshProjects(testContext(), [job], wanted)).projects
    assert.equal(outcome?.failure, undefined)
    return outcome?.changedCount
  }
  await read(true)
  // Every record of the company bears an old stamp from here on.
  const tables = await company.admin.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'date_stamp'
       -- The stamp of a payment is the day that it was paid on.
       and table_name <> 'apm_master__invoice_payment'`,
  )
  for (const { name } of tables.rows) {
    await company.admin.query(
      `update ${name} set date_stamp = '2026-01-01', time_stamp = '08:00:00'`,
    )
  }
  return { company, pool, asked, read, readWith }
}

const now = 'date_stamp = current_date, time_stamp = localtime(0)'

test('a round without changes reads no record of a job and leaves the store as it is', async t => {
  const { asked, pool, read } = await opened(t)
  const count = async () => (await pool.query('select 1 from sage.invoice_line')).rowCount
  const before = await count()
  assert.equal(await read(true), 0)
  const ofJobs = asked.filter(({ name }) => !/^Sage(Jobs|Vendors|JobKeys)$/.test(name))
  assert.ok(ofJobs.length > 0)
  assert.ok(ofJobs.every(({ rows }) => rows === 0))
  assert.equal(await count(), before)
  // The whole reading finds nothing that the round before it had missed.
  assert.equal(await read(false), 0)
})

test('what was added, changed and deleted is stored by a round of changes as by a whole reading', async t => {
  const { company, pool, read } = await opened(t)
  await company.admin.query(`
    update jcm_master__commitment_item set amount = 99, ${now} where commitment = 'PO-7';
    update apm_master__distribution set retainage = 60, ${now} where invoice = 'INV-2';
    update jcm_master__commitment_co set status = 'Approved', ${now} where commitment_co = '002';
    insert into jcm_master__cost_code (job, extra, cost_code, description, date_stamp)
      values ('24-001', '', '26-200', 'New', current_date);
    insert into apm_master__invoice (vendor, invoice, amount, invoice_date, accounting_date, date_stamp)
      values ('ZINC', '78', 12, current_date, current_date, current_date);
    insert into apm_master__distribution (vendor, invoice, dist_seq, amount, job, cost_code, category, commitment, commitment_line_item, date_stamp)
      values ('ZINC', '78', 1, 12, '24-001', '26-100', 'M', 'PO-7', 1, current_date);
    delete from jcm_master__commitment_co_item where commitment_co = '003';
    delete from jcm_master__commitment_co where commitment_co = '003';
    delete from api_new__distribution; delete from api_new__invoice;
    delete from jcm_master__commitment_item where commitment = 'SC-OLD';
    delete from jcm_master__commitment where commitment = 'SC-OLD';
    delete from jcm_master__cost_code where extra = 'LOBBY'`)
  assert.ok((await read(true)) > 0)
  const numbers = async (table: string) =>
    (await pool.query<{ id: string }>(`select id from ${table} order by id`)).rows.map(({ id }) =>
      id.replace('gid://sage300/', ''),
    )
  assert.deepEqual(await numbers('sage.change_order'), [
    'ChangeOrder/SC-1/001',
    'ChangeOrder/SC-1/002',
  ])
  assert.ok(!(await numbers('sage.commitment')).includes('Commitment/SC-OLD'))
  assert.ok(!(await numbers('sage.invoice')).includes('UnpostedInvoice/VOLT/INV-1'))
  assert.ok((await numbers('sage.invoice')).includes('Invoice/ZINC/78'))
  assert.deepEqual((await numbers('sage.cost_code')).slice(0, 3), [
    'CostCode/24-001//26-000',
    'CostCode/24-001//26-100',
    'CostCode/24-001//26-200',
  ])
  assert.equal(await read(false), 0)
})

test('a change without a stamp waits for the whole reading', async t => {
  const { company, read } = await opened(t)
  await company.admin.query(
    "update jcm_master__commitment_item set amount = 99 where commitment = 'PO-7' and item_number = 1",
  )
  assert.equal(await read(true), 0)
  assert.equal(await read(false), 1)
})

test('what a write rests on is read anew though no stamp says that it has changed, and nothing else is', async t => {
  const { company, asked, read, readWith } = await opened(t)
  const rowsOf = (list: string) => asked.find(({ name }) => name === list)?.rows
  await company.admin.query(`
    update jcm_master__commitment_item set amount = 99 where commitment in ('PO-7', 'SC-1') and item_number = 1;
    update jcm_master__commitment_co set status = 'Approved' where commitment_co = '002';
    update apm_master__distribution set amount = 98 where invoice = 'INV-2';
    update jcm_master__cost_code set description = 'Roughed in' where extra = 'LOBBY'`)
  assert.equal(await read(true), 0)
  assert.equal(await readWith('PO-7'), 2)
  assert.deepEqual(['SageCommitments', 'SageChangeOrders'].map(rowsOf), [1, 0])
  assert.equal(await readWith('SC-1'), 3)
  assert.equal(rowsOf('SageCommitments'), 1)
  assert.equal(await read(false), 0)
})
