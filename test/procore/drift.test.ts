import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import test, { type TestContext } from 'node:test'
import { readConfig } from '#gateway/config/whole'
import { createAlerts, SIGNATURE_HEADER } from '#lib/alert'
import type { Cache } from '#lib/cache'
import type { Drift } from '#lib/drift'
import { setLogLevel } from '#lib/log'
import { createSource } from '../../subgraphs/procore/read/source.ts'
import { readContract } from '../../subgraphs/procore/watch/contract.ts'
import { readings, readingsOfResource } from '../../subgraphs/procore/watch/readings.ts'
import { createClient, type ProcoreClient } from '../../subgraphs/procore/wire/client.ts'
import type { Raw } from '../../subgraphs/procore/wire/json.ts'
import { resources } from '../../subgraphs/procore/wire/resources.ts'
import { createFirstReading } from '../../subgraphs/reconcile/intake/first-reading.ts'
import { reportSources } from '../../subgraphs/reconcile/intake/source-report.ts'
import { createSources } from '../../subgraphs/reconcile/intake/sources.ts'
import { createDriftStore } from '../../subgraphs/reconcile/intake/store/drift.ts'
import { CHANGE_ORDER, openWorld, seedWorld } from '../harness/export-world.ts'
import { freshDatabase } from '../harness/postgres.ts'
import { testContext } from '../harness/source-subgraphs.ts'
import {
  BRIDGE,
  CO_APPROVED,
  DEPOT,
  FRAME,
  FRAME_1,
  gidOf,
  smallCompany,
  TOWER,
} from './company.ts'
import { type Bench, saysOf, startBench } from './kit.ts'

/** Procore's answers are compared with what was recorded of its API, and a change is told, not guessed at. */

setLogLevel('error')

async function bench(t: TestContext): Promise<Bench> {
  const opened = await startBench(smallCompany())
  t.after(() => opened[Symbol.asyncDispose]())
  return opened
}

const reshape = (opened: Bench, match: string, field: string, change: string, to?: unknown) =>
  opened.control('POST', 'reshapes', { match, field, change, to })

const restore = (opened: Bench) => opened.control('DELETE', 'reshapes', undefined)

/** Reads the list of a project past the cache. */
async function list(opened: Bench, name: string, fields: string, project = TOWER) {
  const query = `query ($filter: ProcoreProjectScope!) {
    page: procore${name}(first: 1000, filter: $filter) { nodes { id ${fields} } } }`
  const filter = { projectId: gidOf.project(project) }
  return await opened.ask(query, { filter }, Date.now() + 1)
}

function lasting(opened: Bench): Drift[] {
  return opened.subgraph.drifts().filter(drift => drift.endedAt === null)
}

function found(opened: Bench, resource: string, field: string): Drift | undefined {
  return lasting(opened).find(drift => drift.resource === resource && drift.field === field)
}

async function readAll(opened: Bench): Promise<void> {
  for (const project of [TOWER, DEPOT, BRIDGE]) {
    await list(opened, 'CostCodes', 'number', project)
    await list(opened, 'Commitments', 'originalAmount lines { originalAmount }', project)
    await list(opened, 'ChangeOrders', 'amount lines { amount }', project)
    await list(opened, 'Invoices', 'grossAmount lines { grossAmount }', project)
    await list(opened, 'Payments', 'amount', project)
  }
  await opened.ask('{ procoreProjects { nodes { name } } procoreVendors { nodes { name } } }')
}

test('the contract covers every resource, and every field that the mapping reads and does not mark as unrecorded', async t => {
  for (const { name } of Object.values(resources)) assert.equal(readContract(name).resource, name)
  const opened = await bench(t)
  const reads = await readsOfMapping(opened)
  const recorded = (Object.keys(resources) as (keyof typeof resources)[]).flatMap(key => {
    const { name } = resources[key]
    const marked = Object.entries(readingsOfResource(key)).filter(([, read]) => read.endsWith('~'))
    const fields = [...Object.keys(readContract(name).fields), ...marked.map(([field]) => field)]
    return fields.map(field => `${name} ${field}`)
  })
  assert.deepEqual([...reads].filter(read => !recorded.includes(read)).toSorted(), [])
  assert.ok(reads.size > 150, `${reads.size} fields were read`)
})

test('the committed contract is made of the readings that stand in the code', () => {
  for (const key of Object.keys(resources) as (keyof typeof resources)[]) {
    const { fields } = readContract(resources[key].name)
    const kinds = Object.entries(fields).map(([field, { reads }]) => [field, reads])
    assert.deepEqual(Object.fromEntries(kinds), readings[key], key)
  }
})

test('nothing is said of a Procore that answers as recorded', async t => {
  const opened = await bench(t)
  await readAll(opened)
  assert.deepEqual(
    lasting(opened).filter(drift => drift.class !== 'ADDITIVE'),
    [],
  )
})

test('a new field is ADDITIVE, with the operations that read the resource', async t => {
  const opened = await bench(t)
  await reshape(opened, '/contract_payments', 'routing', 'set', 'x')
  await list(opened, 'Payments', 'amount')
  const drift = found(opened, 'contract_payments', 'routing')
  assert.equal(drift?.class, 'ADDITIVE')
  assert.deepEqual([drift.was, drift.now, drift.seenCount], ['absent', 'new', 1])
  assert.deepEqual(drift.affectedOperations, [
    'procoreCommitments',
    'procoreCommitment',
    'procorePayments',
  ])
})

test("an unknown status is ADDITIVE, and the record shows OTHER with Procore's word", async t => {
  const opened = await bench(t)
  await reshape(opened, '/commitment_change_orders', 'status', 'set', 'awaiting_architect')
  await reshape(opened, '/work_order_contracts', 'status', 'set', 'Suspended')
  await reshape(opened, '/requisitions', 'status', 'set', 'on_hold')
  await reshape(opened, '/contract_payments', 'status', 'set', 'bounced')
  for (const [name, word] of [
    ['ChangeOrders', 'awaiting_architect'],
    ['Commitments', 'Suspended'],
    ['Invoices', 'on_hold'],
    ['Payments', 'bounced'],
  ] as const) {
    const { data, errors } = await list(opened, name, 'status sourceStatus')
    assert.deepEqual(errors, [])
    const unknown = data.page.nodes.filter(
      (node: { sourceStatus: string }) => node.sourceStatus === word,
    )
    assert.ok(unknown.length > 0, name)
    assert.ok(unknown.every((node: { status: string }) => node.status === 'OTHER'))
  }
  const drift = found(opened, 'commitment_change_orders', 'status')
  assert.deepEqual([drift?.class, drift?.now], ['ADDITIVE', '"awaiting_architect"'])
})

test('a field that Tieout goes on without is RISKY once it stops coming, and not before it ever came', async t => {
  const opened = await bench(t)
  await reshape(opened, '/commitment_change_orders', 'number', 'remove')
  await list(opened, 'ChangeOrders', 'number')
  assert.equal(found(opened, 'commitment_change_orders', 'number'), undefined)
  await restore(opened)
  await list(opened, 'ChangeOrders', 'number')
  await reshape(opened, '/commitment_change_orders', 'number', 'remove')
  const { errors } = await list(opened, 'ChangeOrders', 'number')
  assert.deepEqual(errors, [])
  const drift = found(opened, 'commitment_change_orders', 'number')
  assert.deepEqual([drift?.class, drift?.now], ['RISKY', 'absent'])
})

test('an id that comes as text is RISKY and read; money is news neither as text nor as a number', async t => {
  const opened = await bench(t)
  await reshape(opened, '/commitment_change_orders', 'contract_id', 'text')
  await reshape(opened, '/commitment_change_orders', 'grand_total', 'set', 12.5)
  const { data, errors } = await list(opened, 'ChangeOrders', 'amount commitment { id }')
  assert.deepEqual(errors, [])
  assert.equal(data.page.nodes[0].amount, '12.50')
  assert.equal(data.page.nodes[0].commitment.id, gidOf.subcontract(FRAME))
  assert.equal(found(opened, 'commitment_change_orders', 'contract_id')?.class, 'RISKY')
  assert.equal(found(opened, 'commitment_change_orders', 'grand_total'), undefined)
})

test('a renamed amount is BREAKING: an error at the field of each record, which is neither zero nor lost', async t => {
  const opened = await bench(t)
  const before = await list(opened, 'ChangeOrders', 'number')
  await reshape(opened, '/commitment_change_orders', 'grand_total', 'rename', 'grand_total_net')
  const { data, errors } = await list(opened, 'ChangeOrders', 'number amount')
  const { nodes } = data.page
  assert.equal(nodes.length, before.data.page.nodes.length)
  assert.deepEqual([...new Set(nodes.map((node: { amount: unknown }) => node.amount))], [null])
  assert.ok(nodes.every((node: { number: unknown }) => typeof node.number === 'string'))
  assert.equal(errors.length, nodes.length)
  assert.ok(errors.every(({ code }) => code === 'PROCORE_MALFORMED'))
  const drift = found(opened, 'commitment_change_orders', 'grand_total')
  assert.equal(drift?.class, 'BREAKING')
  assert.equal(drift.now, 'absent, and grand_total_net is new')
  assert.ok(drift.affectedOperations.includes('procoreChangeOrders'))
  assert.ok(drift.affectedTypes.includes('ProcoreChangeOrder'))
})

test('an amount that is an object, or no number, is BREAKING', async t => {
  const opened = await bench(t)
  await reshape(opened, '/contract_payments', 'amount', 'wrap')
  await reshape(opened, '/work_order_contracts', 'revised_contract', 'set', 'on request')
  assert.equal((await list(opened, 'Payments', 'amount')).errors[0]?.code, 'PROCORE_MALFORMED')
  const { errors } = await list(opened, 'Commitments', 'revisedAmount originalAmount')
  assert.match(errors[0]?.path ?? '', /revisedAmount$/)
  assert.equal(found(opened, 'contract_payments', 'amount')?.now, 'object')
  const drift = found(opened, 'work_order_contracts', 'revised_contract')
  assert.deepEqual([drift?.class, drift?.now], ['BREAKING', 'text that is no amount'])
})

test('an amount that some records leave out is BREAKING when it came before and comes under another name', async t => {
  const opened = await bench(t)
  const field = 'materials_stored_retainage_currently_retained'
  const wrong = () => found(opened, 'requisitions', `items[].${field}`)
  await list(opened, 'Invoices', 'number')
  await reshape(opened, '/requisitions', `items[].${field}`, 'remove')
  await list(opened, 'Invoices', 'number')
  assert.equal(wrong(), undefined)
  await restore(opened)
  await reshape(opened, '/requisitions', `items[].${field}`, 'rename', `${field}_amount`)
  await list(opened, 'Invoices', 'number')
  assert.deepEqual(
    [wrong()?.class, wrong()?.now],
    ['BREAKING', `absent, and ${field}_amount is new`],
  )
})

test('a status that no longer comes is an error of the record and not another status', async t => {
  const opened = await bench(t)
  await reshape(opened, '/commitment_change_orders', 'status', 'remove')
  const { errors } = await list(opened, 'ChangeOrders', 'status')
  assert.ok(errors.length > 0)
  assert.ok(errors.every(({ code }) => code === 'PROCORE_MALFORMED'))
  assert.equal(found(opened, 'commitment_change_orders', 'status')?.class, 'BREAKING')
})

test('retainage and lines that no longer come are not taken for none', async t => {
  const opened = await bench(t)
  const held = 'items[].work_completed_retainage_retained_this_period'
  const ask = (fields: string) =>
    opened.ask(
      `{ procoreInvoice: _entities(representations: [{ __typename: "ProcoreInvoice", id: "${gidOf.invoice(FRAME_1)}" }]) { ... on ProcoreInvoice { id ${fields} } } }`,
      {},
      Date.now() + 1,
    )
  await reshape(opened, '/requisitions', held, 'remove')
  const gone = await ask('number retainageAmount')
  assert.match(gone.errors[0]?.message ?? '', /retained_this_period/)
  assert.equal(found(opened, 'requisitions', held)?.class, 'BREAKING')
  await restore(opened)
  await reshape(opened, '/requisitions', 'items', 'rename', 'lines')
  assert.match((await ask('grossAmount')).errors[0]?.message ?? '', /without items/)
  await reshape(opened, '/work_order_contracts/', 'line_items', 'remove')
  const lines = await opened.ask(
    `{ procoreCommitment(id: "${gidOf.subcontract(FRAME)}") { lines { id } } }`,
  )
  assert.match(lines.errors[0]?.message ?? '', /without line_items/)
})

test('a drift ends when each project in which it was seen was seen right again', async t => {
  const opened = await bench(t)
  await reshape(opened, '/cost_codes', 'name', 'wrap')
  await reshape(opened, '/work_order_contracts', 'grand_total', 'remove')
  await list(opened, 'Commitments', 'number', TOWER)
  await list(opened, 'Commitments', 'number', BRIDGE)
  const wrong = () => found(opened, 'work_order_contracts', 'grand_total')
  assert.equal(wrong()?.seenCount, 2)
  await restore(opened)
  await list(opened, 'Commitments', 'number', DEPOT)
  await list(opened, 'Commitments', 'number', TOWER)
  assert.equal(wrong()?.endedAt, null)
  await list(opened, 'Commitments', 'number', BRIDGE)
  assert.equal(wrong(), undefined)
  const ended = opened.subgraph.drifts().find(({ field }) => field === 'grand_total')
  assert.ok(ended?.endedAt)
})

test('a list that is found in no project any more is BREAKING where others of its tool are, until it is found in one', async t => {
  const opened = await bench(t)
  const projects = [TOWER, DEPOT, BRIDGE]
  for (const project of projects) {
    await list(opened, 'ChangeOrders', 'id', project)
    await list(opened, 'Commitments', 'number', project)
  }
  const gone = { status: 404, body: { message: 'Not Found' } }
  opened.front.answer('/work_order_contracts', gone, 3)
  const path = () => found(opened, 'work_order_contracts', '')
  await list(opened, 'Commitments', 'number', TOWER)
  await list(opened, 'Commitments', 'number', DEPOT)
  assert.equal(path(), undefined)
  await list(opened, 'Commitments', 'number', BRIDGE)
  assert.equal(path()?.now, 'not found')
  await list(opened, 'Commitments', 'number', TOWER)
  assert.equal(path(), undefined)
})

test('what is found nowhere of a whole tool may be kept from the account, and is no drift', async t => {
  const opened = await bench(t)
  for (const project of [TOWER, DEPOT, BRIDGE]) await list(opened, 'CostCodes', 'number', project)
  const gone = { status: 404, body: { message: 'Not Found' } }
  for (const path of ['/work_order_contracts', '/purchase_order_contracts', '/requisitions'])
    opened.front.answer(path, gone, 9)
  opened.front.answer('/vendors', gone, 1)
  const breaking = () => opened.subgraph.drifts().filter(each => each.class === 'BREAKING')
  for (const project of [TOWER, DEPOT, BRIDGE]) {
    await list(opened, 'Commitments', 'number', project)
    await list(opened, 'Invoices', 'number', project)
    await list(opened, 'CostCodes', 'number', project)
  }
  await opened.ask('{ procoreVendors { nodes { id } } }')
  assert.deepEqual(breaking(), [])
})

test('the operator is told of a drift once, signed, and again when the first try fails', async t => {
  const secret = 'sixteen characters'
  const came: { body: string; signature: string }[] = []
  const arrived = Promise.withResolvers<void>()
  const receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const signature = String(request.headers[SIGNATURE_HEADER])
    came.push({ body: Buffer.concat(chunks).toString(), signature })
    response.writeHead(came.length === 1 ? 500 : 204).end()
    if (came.length === 2) arrived.resolve()
  })
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  t.after(() => receiver.close())
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`
  const alerts = createAlerts({ url, secret })
  t.after(() => alerts.close())
  const opened = await startBench(smallCompany(), {}, { alerts })
  t.after(() => opened[Symbol.asyncDispose]())

  await reshape(opened, '/commitment_change_orders', 'grand_total', 'remove')
  await reshape(opened, '/commitment_change_orders', 'ball_in_court', 'set', 'x')
  await list(opened, 'ChangeOrders', 'amount')
  await list(opened, 'ChangeOrders', 'amount')
  await arrived.promise
  assert.equal(came.length, 2)
  const [first, second] = came
  assert.equal(first?.body, second?.body)
  const [, t1, v1] = /^t=(\d+),v1=(.+)$/.exec(second?.signature ?? '') ?? []
  assert.equal(v1, createHmac('sha256', secret).update(`${t1}.${second?.body}`).digest('hex'))
  const { id, at, firstSeenAt, affectedOperations, ...facts } = JSON.parse(second?.body ?? '')
  assert.match(id, /^[0-9a-f-]{36}$/)
  assert.equal(at, firstSeenAt)
  assert.ok(affectedOperations.includes('procoreChangeOrders'))
  assert.deepEqual(facts, {
    type: 'drift.breaking',
    system: 'PROCORE',
    class: 'BREAKING',
    resource: 'commitment_change_orders',
    field: 'grand_total',
    was: 'string',
    now: 'absent',
  })
})

const drift = (resource: string, affectedTypes: string[]) => ({
  resource,
  field: 'grand_total',
  was: 'string',
  now: 'absent',
  class: 'BREAKING',
  firstSeenAt: '2026-11-01T00:00:00.000Z',
  lastSeenAt: '2026-11-01T00:00:00.000Z',
  seenCount: 1,
  affectedOperations: [],
  affectedTypes,
  endedAt: null,
})

async function world(t: TestContext) {
  const database = await freshDatabase(t.name)
  t.after(() => database[Symbol.asyncDispose]())
  await seedWorld(database.pool)
  const opened = await openWorld(database.pool)
  t.after(() => opened.exports.stop())
  const order = { idempotencyKey: 'k', changeOrderId: CHANGE_ORDER }
  const write = (dryRun: boolean) =>
    opened.exports.changeOrderExport({ ...order, dryRun }, 'Ann', testContext())
  const sent = () => opened.imports.filter(input => !input.dryRun).length
  return { ...opened, write, sent }
}

test('a BREAKING drift refuses the writes that rest on the resource, planned or not, and no others', async t => {
  const { subgraphs, write, sent } = await world(t)
  subgraphs.procore.drifts = [drift('commitment_change_orders', ['ProcoreChangeOrder'])]
  for (const isDryRun of [true, false]) {
    const { plan, userErrors } = await write(isDryRun)
    assert.deepEqual(plan, [])
    assert.equal(userErrors[0]?.code, 'SOURCE_CHANGED')
    assert.match(userErrors[0]?.message ?? '', /commitment_change_orders: grand_total was string/)
  }
  assert.equal(sent(), 0)
  subgraphs.procore.drifts = [drift('contract_payments', ['ProcorePayment'])]
  assert.deepEqual((await write(true)).userErrors, [])
})

test('a drift that is the reason why Procore could not be read is what the caller is told', async t => {
  const { subgraphs, write } = await world(t)
  subgraphs.procore.drifts = [drift('commitment_change_orders', ['ProcoreChangeOrder'])]
  subgraphs.procore.failure = { error: new Error('no grand_total'), field: 'commitment' }
  assert.equal((await write(true)).userErrors[0]?.code, 'SOURCE_CHANGED')
})

test('a drift that comes between the check and the import stops the import', async t => {
  const { subgraphs, write, sent } = await world(t)
  let askedCount = 0
  Object.defineProperty(subgraphs.procore, 'drifts', {
    get: () =>
      askedCount++ === 0 ? [] : [drift('commitment_change_orders', ['ProcoreChangeOrder'])],
  })
  const { operation, userErrors } = await write(false)
  assert.equal(operation?.state, 'FAILED')
  assert.equal(userErrors[0]?.code, 'SOURCE_CHANGED')
  assert.equal(sent(), 0)
})

test('sources tell their drift, the gravest first, and are degraded by a BREAKING one alone', async t => {
  const { pool, subgraphs } = await world(t)
  const { procore, sage300 } = subgraphs.executors
  const told = async () => {
    const sources = createSources({ procore, sage300 })
    const restingOn = () => []
    const origins = { PROCORE: 'REAL', SAGE300: 'REAL' } as const
    const drift = createDriftStore(pool)
    const firstReading = createFirstReading(sources)
    const parts = { pool, sources, drift, origins, firstReading, restingOn }
    const reports = await reportSources({ ...parts, context: testContext() })
    return reports.map(report => [report.isDegraded, report.drift.map(each => each.class)])
  }
  const breaking = drift('commitment_change_orders', [])
  subgraphs.procore.drifts = [{ ...breaking, class: 'ADDITIVE' }, breaking]
  subgraphs.sage.drifts = [{ ...breaking, class: 'RISKY' }]
  assert.deepEqual(await told(), [
    [true, ['BREAKING', 'ADDITIVE']],
    [false, ['RISKY']],
  ])
  subgraphs.procore.drifts = [{ ...breaking, endedAt: '2026-11-02T00:00:00.000Z' }]
  subgraphs.sage.drifts = []
  assert.deepEqual(await told(), [
    [false, []],
    [false, []],
  ])
})

test('since when a drift lasts is known over restarts, until it was seen to be right again', async t => {
  const database = await freshDatabase(t.name)
  t.after(() => database[Symbol.asyncDispose]())
  await seedWorld(database.pool)
  const store = createDriftStore(database.pool)
  const { endedAt: _, ...known } = drift('commitment_change_orders', ['ProcoreChangeOrder'])
  const friday = { ...known, class: 'BREAKING' as const, lastSeenAt: new Date().toISOString() }
  const monday = { ...friday, firstSeenAt: '2026-11-04T00:00:00.000Z' }
  await store.remember('PROCORE', { lasting: [friday], ended: [] })
  await store.remember('PROCORE', { lasting: [monday], ended: [] })
  assert.deepEqual(await store.dated('PROCORE', [monday]), [friday])
  assert.deepEqual(await store.dated('SAGE300', [monday]), [monday])
  await store.remember('PROCORE', { lasting: [], ended: [monday] })
  assert.deepEqual(await store.dated('PROCORE', [monday]), [monday])
})

test('alerts have an address and a secret of some length, or neither', () => {
  const url = 'https://alerts.example.com/tieout'
  const of = (env: Record<string, string>) => () => readConfig(env)
  assert.throws(of({ ALERT_WEBHOOK_URL: url }), /ALERT_WEBHOOK_SECRET is not set/)
  assert.throws(of({ ALERT_WEBHOOK_SECRET: 'x'.repeat(16) }), /ALERT_WEBHOOK_URL is not set/)
  const short = { ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_SECRET: 'short' }
  assert.throws(of(short), /ALERT_WEBHOOK_SECRET is shorter than 16/)
  const config = readConfig({ ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_SECRET: 'x'.repeat(16) })
  assert.deepEqual([config.mode, config.alert?.url], ['sandbox', url])
})

/** "requisitions items[].status" for every field that the mapping asks of the sandbox's records. */
async function readsOfMapping(opened: Bench): Promise<Set<string>> {
  const reads = new Set<string>()
  const { companyId } = await opened.subgraph.health()
  const client = createClient({
    apiUrl: opened.front.url,
    loginUrl: opened.front.url,
    clientId: 'sandbox-client',
    clientSecret: 'sandbox-secret',
    companyId,
  })
  const watched: ProcoreClient = {
    ...client,
    list: async ask =>
      (await client.list(ask)).map(row => watchedRecord(row, ask.resource.name, '', reads)),
    find: async ask => {
      const row = await client.find(ask)
      return row && watchedRecord(row, ask.resource.name, '', reads)
    },
  }
  const uncached: Cache = {
    read: async (_key, _options, fetch) => ({ value: await fetch(), fetchedAt: '' }),
    drop: async () => undefined,
    add: async () => undefined,
    close: async () => undefined,
  }
  const source = createSource(watched, uncached, companyId)
  const read = <Row extends object>(row: Row | null): Row | null => {
    if (row) saysOf(row)
    return row
  }
  for (const vendor of await source.vendors({})) read(vendor)
  read(await source.vendor(String(smallCompany()['vendors']?.[0]?.['id']), {}))
  for (const { recordId: project } of await source.projects({})) {
    read(await source.project(project, {}))
    for (const code of await source.costCodes(project, {})) read(code)
    for (const { key } of await source.commitments(project, {})) {
      const whole = read(await source.commitment(key, {}))
      const lines = whole ? await source.commitmentLines(whole, {}) : []
      for (const line of lines) read(line)
      for (const payment of await source.payments(project, key.id, {})) read(payment)
    }
    for (const order of await source.changeOrders.list(project, {})) {
      read(order)
      for (const line of await source.changeOrders.lines(order, {})) read(line)
    }
    for (const invoice of await source.invoices(project, {})) {
      read(invoice)
      for (const line of invoice.lines()) read(line)
      await source.contractBilledBy(project, invoice.key.id, {})
    }
  }
  read(await source.changeOrders.find(String(TOWER), String(CO_APPROVED), {}))
  await client.close()
  return reads
}

function watchedRecord(row: object, resource: string, path: string, reads: Set<string>): Raw {
  return new Proxy(row, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof name === 'symbol') return value
      const isItem = Array.isArray(target)
      // What an array itself has, such as `filter`, is not Procore's; `then` is asked by await.
      if (name === 'then' || (isItem && !/^\d+$/.test(name))) return value
      const inner = isItem ? path : path === '' ? name : `${path}.${name}`
      if (!isItem) reads.add(`${resource} ${inner}`)
      if (typeof value !== 'object' || value === null) return value
      return watchedRecord(value, resource, Array.isArray(value) ? `${inner}[]` : inner, reads)
    },
  }) as Raw
}
