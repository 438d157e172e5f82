import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { GraphQLObjectType } from 'graphql'
import { createCache } from '#lib/cache'
import { defaultSettings } from '../../sandbox/procore/settings.ts'
import { createSource, type Source } from '../../subgraphs/procore/read/source.ts'
import { createClient } from '../../subgraphs/procore/wire/client.ts'
import { resources, versions } from '../../subgraphs/procore/wire/resources.ts'
import * as of from './company.ts'
import { smallCompany, TOWER } from './company.ts'
import { type Bench, saysOf, startBench } from './kit.ts'

/** One resource in two shapes: what the rest of Tieout sees is the same. */

const project = String(TOWER)

test('commitments of v1 and of v2 come out the same, to the cent, with their lines, save the name of the company and the amount with tax', async t => {
  const bench = await benchFor(t)
  const [first, second] = [
    await readAll(sourceOf(t, bench, 'v1'), bench),
    await readAll(sourceOf(t, bench, 'v2'), bench),
  ]
  assert.equal(first.commitments.length, 3)
  assert.deepEqual(second, first)
  const named = await sourceOf(t, bench, 'v1').commitments(project, {})
  assert.deepEqual(named.map(({ vendorName }) => vendorName).toSorted(), [
    'Paint Co',
    'Steel Co',
    'Steel Co',
  ])
  const v1 = sourceOf(t, bench, 'v1')
  const whole = await v1.commitment(named[0]?.key ?? assert.fail(), {})
  const taxed = whole ? await v1.commitmentLines(whole, {}) : []
  assert.ok(taxed.length > 0 && taxed.every(line => line.totalAmount !== null))
  const [, frame] = first.commitments
  assert.ok(frame)
  const {
    number,
    originalAmount,
    approvedChangesAmount,
    pendingChangesAmount,
    revisedAmount,
    paidAmount,
  } = frame
  assert.deepEqual(
    {
      number,
      originalAmount,
      approvedChangesAmount,
      pendingChangesAmount,
      revisedAmount,
      paidAmount,
    },
    {
      number: 'SC-100',
      originalAmount: '105000.50',
      approvedChangesAmount: '2500.00',
      pendingChangesAmount: '700.00',
      revisedAmount: '107500.50',
      paidAmount: '27010.00',
    },
  )
  assert.deepEqual(
    first.lines[0]?.map(line => [line.costCode, line.costType, line.extra, line.originalAmount]),
    [
      ['03-300', 'S', null, '100000.50'],
      ['03-310', 'S', 'Annex', '5000.00'],
    ],
  )
  assert.equal(bench.front.callsTo('/summary').length, 3, 'a call more for each contract')
})

test('v2 speaks in ids as text inside of data, ten to a page unless told, a hundred at most', async t => {
  const company = smallCompany()
  const [frame] = company['work_order_contracts'] ?? []
  company['work_order_contracts'] = Array.from({ length: 130 }, (_, index) => ({
    ...frame,
    id: of.FRAME + 3000 + index,
    line_items: [],
  }))
  const bench = await benchFor(t, {
    ...company,
    commitment_change_orders: [],
    requisitions: [],
    contract_payments: [],
  })
  const source = sourceOf(t, bench, 'v2')
  assert.equal((await source.commitments(project, {})).length, 131)
  const pages = bench.front.callsTo('/commitment_contracts?')
  assert.deepEqual(pages.map(call => /page=\d+&per_page=\d+/.exec(call)?.[0]).toSorted(), [
    'page=1&per_page=100',
    'page=1&per_page=100',
    'page=2&per_page=100',
  ])
  const changed = await source.commitments(project, {}, '2026-04-01T00:00:00Z')
  assert.deepEqual(changed, [])
  const other = await source.commitment(
    { kind: 'PurchaseOrderContract', project, id: String(of.FRAME + 3000) },
    {},
  )
  assert.equal(other, null, 'an id of the other kind is none of this one')
})

test('the table pins v1 for commitments, and the version of every resource', () => {
  assert.equal(versions.commitments, 'v1')
  for (const { path } of Object.values(resources)) assert.match(path, /^\/rest\/v\d\.\d\//)
})

async function readAll(source: Source, bench: Bench) {
  const rows = await source.commitments(project, {})
  const wholes = await Promise.all(rows.map(row => source.commitment(row.key, {})))
  const lines = await Promise.all(
    wholes.map(async whole => (whole ? await source.commitmentLines(whole, {}) : [])),
  )
  const numbers = await Promise.all(
    [of.FRAME_LINE_1, of.FRAME_LINE_2, 1].map(line =>
      source.lineNumber(
        { kind: 'WorkOrderContract', project, id: String(of.FRAME) },
        String(line),
        {},
      ),
    ),
  )
  const bare = <Row extends { fetchedAt: string; __typename: string }>(row: Row): Row => {
    const type = bench.subgraph.schema.getType(row.__typename) as GraphQLObjectType
    const says = Object.entries(saysOf(row)).filter(([name]) => name in type.getFields())
    return {
      ...Object.fromEntries(says),
      fetchedAt: String(row.fetchedAt !== ''),
    } as unknown as Row
  }
  // Of the company v2 gives the id alone.
  const told = <Row extends { vendorName?: unknown; fetchedAt: string; __typename: string }>(
    row: Row,
  ) => ({ ...bare(row), vendorName: null })
  return {
    commitments: rows.toSorted((left, right) => (left.id < right.id ? -1 : 1)).map(told),
    wholes: wholes.map(whole => whole && told(whole)),
    // With tax v2 gives no amount of a line.
    lines: lines.map(list => list.map(line => ({ ...bare(line), totalAmount: null }))),
    numbers,
  }
}

function sourceOf(t: TestContext, bench: Bench, commitments: 'v1' | 'v2'): Source {
  const cache = createCache(undefined)
  const companyId = String(defaultSettings.companyId)
  const client = createClient({
    apiUrl: bench.front.url,
    loginUrl: bench.front.url,
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
    companyId,
  })
  t.after(async () => {
    await client.close()
    await cache.close()
  })
  return createSource(client, cache, companyId, { commitments })
}

async function benchFor(t: TestContext, company = smallCompany()): Promise<Bench> {
  const bench = await startBench(company)
  t.after(() => bench[Symbol.asyncDispose]())
  return bench
}
