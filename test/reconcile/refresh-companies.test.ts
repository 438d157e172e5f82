import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test, { type TestContext } from 'node:test'
import type { Pool } from 'pg'
import { createRefresh } from '../../subgraphs/reconcile/intake/refresh.ts'
import { createSources } from '../../subgraphs/reconcile/intake/sources.ts'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { sqlOf } from '../../subgraphs/reconcile/sql/texts.ts'
import { createLinkRows } from '../../subgraphs/reconcile/writes/link-rows.ts'
import { createLinks } from '../../subgraphs/reconcile/writes/links.ts'
import { createOperationStore } from '../../subgraphs/reconcile/writes/runner/store.ts'
import { freshDatabase } from '../harness/postgres.ts'
import { createSourceSubgraphs, type Node, testContext } from '../harness/source-subgraphs.ts'
import { judgingWholly } from './kit.ts'

const job = (company: string, number: string) => `gid://sage300/Job/${company}/${number}`
const NORTH = job('north', '24-001')
const SOUTH = job('south', '24-001')

/** Two companies of Sage that share the number of a job, of a vendor and of a commitment; read once. */
async function companies(t: TestContext) {
  const database = await freshDatabase(t.name)
  t.after(() => database[Symbol.asyncDispose]())
  const { pool } = database
  const subgraphs = createSourceSubgraphs()
  const { procore, sage } = subgraphs
  sage.companies = ['north', 'south']
  for (const name of sage.companies) {
    sage.projects.push({ ...named(job(name, '24-001'), '24-001'), in: name })
    sage.vendors.push({ ...named(`gid://sage300/Vendor/${name}/V9`, 'V9'), in: name })
    sage.commitments.push(commitment(job(name, '24-001'), `gid://sage300/Commitment/${name}/SC-1`))
  }
  procore.projects.push(named('gid://procore/Project/1', '24-001'))
  procore.vendors.push(named('gid://procore/Vendor/9', 'V9'))
  const refresh = createRefresh({ pool, sources: createSources(subgraphs.executors) })
  const read = () => refresh.refreshCompany(testContext())
  const first = await read()
  const idsOf = async (table: string) =>
    (await pool.query<{ id: string }>(`select id from ${table} order by id`)).rows.map(
      ({ id }) => id,
    )
  return { pool, subgraphs, sage, procore, refresh, read, first, idsOf }
}

test('records of two companies with the same numbers are stored apart, each with its company', async t => {
  const { pool, first } = await companies(t)
  assert.deepEqual(first.company['SAGE300'], { changedCount: 4 })
  const { rows } = await pool.query('select id, company from sage.project order by id')
  assert.deepEqual(rows, [
    { id: NORTH, company: 'north' },
    { id: SOUTH, company: 'south' },
  ])
})

test('while one company is down the jobs of the other are read, and what is held of it stays', async t => {
  const { sage, read, idsOf, subgraphs } = await companies(t)
  sage.down.add('south')
  Object.assign(sage.commitments[0] ?? {}, { originalAmount: '7.00' })
  sage.projects.push({ ...named(job('north', '24-002'), '24-002'), in: 'north' })
  subgraphs.asked.length = 0
  const { company, projects, touched } = await read()
  assert.deepEqual(company['SAGE300'], {
    changedCount: 1,
    failure: { code: 'SAGE_UNREACHABLE', message: 'Sage company south: it is down.' },
    unread: ['south'],
  })
  assert.deepEqual(
    projects
      .filter(({ system }) => system === 'SAGE300')
      .map(({ projectId }) => projectId)
      .sort(),
    [NORTH, job('north', '24-002')],
  )
  assert.deepEqual(touched, [{ system: 'SAGE300', projectId: NORTH }])
  assert.deepEqual(await idsOf('sage.project'), [NORTH, job('north', '24-002'), SOUTH])
  assert.equal((await idsOf('sage.vendor')).length, 2)
  assert.equal((await idsOf('sage.commitment')).length, 2)
  // No job of the company that is down was asked for.
  assert.equal(subgraphs.asked.filter(name => name === 'SageCommitments').length, 2)

  sage.down.clear()
  sage.projects.splice(1, 1)
  assert.equal((await read()).company['SAGE300']?.failure, undefined)
  assert.deepEqual(await idsOf('sage.project'), [NORTH, job('north', '24-002')])
})

test('all companies down is a Sage that is down: nothing is read and nothing goes', async t => {
  const { sage, read, idsOf } = await companies(t)
  for (const name of sage.companies) sage.down.add(name)
  const { company, projects } = await read()
  assert.equal(company['SAGE300']?.failure?.code, 'SAGE_UNREACHABLE')
  assert.deepEqual(
    projects.filter(({ system }) => system === 'SAGE300'),
    [],
  )
  assert.deepEqual(await idsOf('sage.project'), [NORTH, SOUTH])
})

test('a vendor of Procore has one pair in each company, and a commitment is judged by its own', async t => {
  const { pool, procore, read } = await companies(t)
  procore.projects.push(named('gid://procore/Project/2', 'P-2'))
  procore.vendors.push(named('gid://procore/Vendor/8', 'V8'))
  for (const [project, vendor] of [
    [1, 9],
    [2, 8],
  ]) {
    const id = `gid://procore/WorkOrderContract/${project}/7`
    procore.commitments.push({
      ...commitment(`gid://procore/Project/${project}`, id),
      vendor: { id: `gid://procore/Vendor/${vendor}` },
      updatedAt: null,
    })
  }
  await linkProject(pool, 'gid://procore/Project/1', NORTH)
  await linkProject(pool, 'gid://procore/Project/2', SOUTH)
  await read()
  const reconciler = createReconciler(pool)
  await reconciler.reconcileDue()
  const vendors = () =>
    textOf(
      pool,
      `select concat_ws(' ', split_part(field_id, '/', 5), company, matched_by) as text
       from tieout.vendor_pair order by 1`,
    )
  const findings = () =>
    textOf(
      pool,
      `select code || ' of ' || split_part(books_id, '/', 5) as text
       from tieout.finding join tieout.commitment_pair as pair on pair.id = commitment_pair_id
       where code like '%VENDOR%' and state <> 'CLEARED' order by 1`,
    )
  assert.deepEqual(await vendors(), ['8 NONE', '9 north NUMBER', '9 south NUMBER'])
  // The southern V9 is the counterpart of another company of the directory than the contract is with.
  assert.deepEqual(await findings(), ['UNMAPPED_VENDOR of south'])

  const links = createLinks({
    rows: createLinkRows(pool),
    operations: createOperationStore(pool),
    reconciler,
    judging: judgingWholly,
  })
  let count = 0
  const link = async (vendor: number, company: string) => {
    const vendorId = `gid://procore/Vendor/${vendor}`
    const sageVendorId = `gid://sage300/Vendor/${company}/V9`
    const input = { idempotencyKey: `link-${++count}` }
    const { pair, userErrors } = await links.link('VENDOR', input, { vendorId, sageVendorId }, 'me')
    assert.deepEqual(userErrors, [])
    const made = await pair()
    assert.deepEqual([made?.field_id, made?.books_id], [vendorId, sageVendorId])
  }
  const unlink = async (vendorId: string) => {
    const input = { idempotencyKey: `link-${++count}` }
    return (await links.unlink('VENDOR', input, { vendorId }, 'me')).userErrors
  }
  assert.match((await unlink('gid://procore/Vendor/9'))[0]?.message ?? '', /each of several/)
  assert.deepEqual(await unlink('gid://sage300/Vendor/south/V9'), [])
  assert.deepEqual(await vendors(), ['8 NONE', '9 north NUMBER', 'south NONE'])
  await link(8, 'south')
  assert.deepEqual(await vendors(), ['8 south LINK', '9 north NUMBER'])
  assert.deepEqual(await findings(), [])
  // It has a partner in the other company, and that is no hindrance.
  assert.deepEqual(await unlink('gid://sage300/Vendor/north/V9'), [])
  await link(8, 'north')
  assert.deepEqual(await vendors(), ['8 north LINK', '8 south LINK', '9 NONE'])
  assert.deepEqual(await findings(), ['UNMAPPED_VENDOR of north'])
  assert.deepEqual(await unlink('gid://sage300/Vendor/north/V9'), [])
  await link(9, 'north')
  assert.deepEqual(await vendors(), ['8 south LINK', '9 north LINK'])
  assert.deepEqual(await findings(), [])
})

test('the statement of the guide gives the links of one company to the company that it becomes', async t => {
  const { pool } = await companies(t)
  const guide = readFileSync(new URL('../../docs/connecting.md', import.meta.url), 'utf8')
  const statement = /```sql\n(update tieout\.link[^`]+)```/.exec(guide)?.[1] ?? assert.fail()
  await linkProject(pool, 'gid://procore/Project/1', 'gid://sage300/Job/24-001')
  await pool.query(statement)
  assert.deepEqual(await textOf(pool, 'select books_id as text from tieout.link'), [NORTH])
})

test('a vendor of one company is offered the like name that has a pair in another, and no other one', async t => {
  const { pool } = await companies(t)
  const pairs = [
    ['asked', null, 'gid://sage300/Vendor/south/QUIL', 'QUILLMARK PLUMBING', 'south'],
    [
      'elsewhere',
      'gid://procore/Vendor/2',
      'gid://sage300/Vendor/north/Q',
      'Quillmark Plumbing',
      'north',
    ],
    [
      'taken',
      'gid://procore/Vendor/3',
      'gid://sage300/Vendor/south/Q',
      'Quillmark Plumbing Inc',
      'south',
    ],
  ]
  for (const pair of pairs) {
    await pool.query(
      `insert into tieout.vendor_pair (id, field_id, books_id, name, company, matched_by, verdict)
       values ($1, $2, $3, $4, $5, 'NONE', 'AGREES')`,
      pair,
    )
  }
  const { rows } = await pool.query(sqlOf('vendor_suggestions'), [['asked']])
  assert.deepEqual(rows, [
    {
      vendor_pair_id: 'asked',
      field_id: 'gid://procore/Vendor/2',
      books_id: null,
      name: 'Quillmark Plumbing',
      reason: 'same name',
    },
  ])
})

test('a number that jobs of two companies share pairs nobody, until a link says which', async t => {
  const { pool } = await companies(t)
  const reconciler = createReconciler(pool)
  await reconciler.reconcileDue()
  const pairs = async () =>
    (
      await pool.query(
        'select field_id, books_id from tieout.project_pair where field_id is not null',
      )
    ).rows
  assert.deepEqual(await pairs(), [{ field_id: 'gid://procore/Project/1', books_id: null }])
  await linkProject(pool, 'gid://procore/Project/1', SOUTH)
  await reconciler.reconcileDue()
  assert.deepEqual(await pairs(), [{ field_id: 'gid://procore/Project/1', books_id: SOUTH }])
})

test('what was decided last holds for the next decision, though it is not judged yet', async t => {
  const { pool } = await companies(t)
  const reconciler = createReconciler(pool)
  await reconciler.reconcileDue()
  const links = createLinks({
    rows: createLinkRows(pool),
    operations: createOperationStore(pool),
    reconciler,
    judging: {
      begin: async () => ({ failure: async () => undefined }),
      end: async () => undefined,
    },
  })
  const vendorId = 'gid://procore/Vendor/9'
  const sageVendorId = 'gid://sage300/Vendor/south/V9'
  const asked = [{ vendorId, sageVendorId }, { vendorId: sageVendorId }] as const
  for (const [turn, sides] of [...asked, ...asked].entries()) {
    const input = { idempotencyKey: `turn ${turn}` }
    const says =
      'sageVendorId' in sides
        ? await links.link('VENDOR', input, sides, 'me')
        : await links.unlink('VENDOR', input, sides, 'me')
    assert.deepEqual(says.userErrors, [], `decision ${turn}`)
  }
})

async function linkProject(pool: Pool, procoreId: string, sageId: string): Promise<void> {
  await pool.query(
    `insert into tieout.link (kind, field_id, books_id, made_by) values ('PROJECT', $1, $2, 'me')`,
    [procoreId, sageId],
  )
}

async function textOf(pool: Pool, sql: string): Promise<string[]> {
  return (await pool.query<{ text: string }>(sql)).rows.map(({ text }) => text)
}

function named(id: string, number: string): Node {
  return {
    id,
    number,
    name: `Record ${number}`,
    status: 'ACTIVE',
    sourceStatus: 'Active',
  }
}

function commitment(of: string, id: string) {
  return {
    ...named(id, 'SC-1'),
    of,
    title: 'Wires',
    kind: 'SUBCONTRACT',
    status: 'APPROVED',
    sourceStatus: 'Open',
    retainagePercent: '10.0000',
    originalAmount: '5.00',
    approvedChangesAmount: '0.00',
    invoicedAmount: '0.00',
    paidAmount: '0.00',
    currency: 'USD',
    vendor: { id: id.replace('Commitment', 'Vendor').replace('SC-1', 'V9') },
    lines: [{ id: `${id}/1`, number: '1', originalAmount: '5.00' }],
  }
}
