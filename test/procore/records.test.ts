import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { isObjectType } from 'graphql'
import { TieoutError } from '#lib/errors'
import { contractOf } from '#lib/subgraph'
import { classes } from '../../subgraphs/procore/records/all.ts'
import { minus, plus } from '../../subgraphs/procore/records/amounts.ts'
import { ChangeOrderRow } from '../../subgraphs/procore/records/change-order.ts'
import { costCodesOf } from '../../subgraphs/procore/records/cost-code.ts'
import type { Field } from '../../subgraphs/procore/records/field.ts'
import { money, quantity } from '../../subgraphs/procore/records/field.ts'
import { invoiceRows } from '../../subgraphs/procore/records/invoice.ts'
import { queriesThatRestOn } from '../../subgraphs/procore/watch/affected.ts'
import { type ResourceKey, resources } from '../../subgraphs/procore/wire/resources.ts'
import { descriptionFile, skipWithoutDescription } from '../sandbox/openapi.ts'
import * as ids from './company.ts'
import { gidOf, smallCompany, TOWER } from './company.ts'
import { saysOf, startBench } from './kit.ts'
import { ownerCompany } from './owner-company.ts'

/** What the declarations of records promise, for each of them and each of their fields. */

const fetchedAt = '2026-11-02T00:00:00.000Z'
const codes = costCodesOf([])

/** All that any record is given beside Procore's. */
const facts = {
  fetchedAt,
  place: ['1', '2'],
  codes,
  types: new Map(),
  subJobs: new Map(),
  statuses: undefined,
  tier: 'order' as const,
  currency: 'USD',
  contractId: '7',
  before: () => ({ completed: '0.00', held: '0.00' }),
  positionOf: () => null,
  order: undefined as unknown,
}
facts.order = new ChangeOrderRow({ id: 3, contract_id: 7 }, facts)

type Raw = Record<string, unknown>
type Made = (typeof classes)[number]

const wrongs: unknown[] = [undefined, null, {}, [], [1], 'no such value', true, 12]

const samples: Record<string, unknown> = {
  id: 11,
  text: 'words',
  amount: '10.50',
  moment: '2026-10-31T10:00:00Z',
  flag: true,
  count: 2,
}

test('a field that cannot be read is blank or an error, and the record and its other fields stand', () => {
  let tried = 0
  for (const Class of classes) {
    const { fields, isRecord, type } = Class.declared
    const whole = wholeOf(fields)
    const right = declaredOf(Class, make(Class, whole))
    for (const [name, { readings, isPlace }] of Object.entries(fields)) {
      const [path = ''] = Object.keys(readings)
        .filter(each => !each.includes('[]'))
        .slice(-1)
      if (path === '') continue
      for (const wrong of wrongs) {
        const raw = structuredClone(whole)
        put(raw, path, wrong)
        const row = attempt(() => make(Class, raw))
        tried += 1
        if (row instanceof TieoutError) {
          assert.ok(isPlace, `${type}.${name}: no record for ${JSON.stringify(wrong)}`)
          continue
        }
        const says = saysOf(row)
        for (const [each, value] of Object.entries(says)) {
          assert.ok(!isThrown(row, each), `${type}.${each} throws: ${value}`)
        }
        for (const [other, value] of Object.entries(declaredOf(Class, row))) {
          if (path in (fields[other]?.readings ?? {}) || isRest(fields[other], path)) continue
          assert.deepEqual(value, right[other], `${type}.${other} beside ${name}`)
        }
      }
    }
    if (isRecord) {
      for (const wrong of [undefined, null, '', {}, []]) {
        assert.throws(() => make(Class, { ...whole, id: wrong }), { code: 'PROCORE_MALFORMED' })
      }
    }
  }
  assert.ok(tried > 2000, `${tried} were tried`)
})

test('every field of a type of the contract is on its row, or has a resolver', async () => {
  await using bench = await startBench(smallCompany())
  const { schema } = bench.subgraph
  const missing = classes.flatMap(Class => {
    const type = schema.getType(Class.declared.type)
    if (!isObjectType(type) || !Class.declared.isRecord) return []
    const row = make(Class, wholeOf(Class.declared.fields))
    return Object.values(type.getFields())
      .filter(({ name, resolve }) => !(name in row) && !resolve)
      .map(({ name }) => `${type.name}.${name}`)
  })
  assert.deepEqual(missing, [])
})

test('every resource has queries that rest on it, and every query that asks Procore rests on one', () => {
  const all = Object.keys(resources) as ResourceKey[]
  assert.deepEqual(
    all.filter(key => queriesThatRestOn(key).length === 0),
    [],
  )
  const named = new Set(all.flatMap(queriesThatRestOn))
  const query = contractOf('procore').definitions.find(
    each => each.kind === 'ObjectTypeDefinition' && each.name.value === 'Query',
  )
  assert.ok(query?.kind === 'ObjectTypeDefinition')
  const names = query.fields?.map(({ name }) => name.value) ?? []
  // What these tell is known without a call.
  const own = ['procoreDrifts', 'procoreCallBudget']
  assert.deepEqual(
    names.filter(name => !named.has(name)),
    names.filter(name => own.includes(name)),
  )
})

test('a query that is seen to call a resource is named by it', async () => {
  const scope = { projectId: gidOf.project(TOWER) }
  const listed: Record<string, string> = {
    procoreCostCodes: 'id extra',
    procoreWbsCodes: 'id',
    procoreCommitments: 'id lines { costCode extra }',
    procoreChangeOrders: 'id status lines { costCode commitmentLineNumber }',
    procoreChangeOrderBatches: 'id status',
    procoreChangeOrderRequests: 'id status',
    procorePotentialChangeOrders: 'id status lines { costCode }',
    procoreInvoices: 'id lines { costCode }',
    procorePayments: 'id',
    procorePrimeContracts: 'id lines { costCode }',
    procorePrimeChangeOrders: 'id status lines { costCode }',
    procoreOwnerInvoices: 'id lines { costCode }',
    procoreBillingPeriods: 'id',
    procoreDirectCosts: 'id lines { costCode }',
    procoreBudgetViews: 'id',
    procoreBudgetRows: 'id costCode',
  }
  let seen = 0
  for (const company of [smallCompany(), ownerCompany()]) {
    await using bench = await startBench(company)
    const project = `{ projectId: "${scope.projectId}" }`
    const ask = async (query: string, text: string) => {
      const from = bench.front.calls.length
      await bench.ask(`{ ${text} }`, {}, Date.now() + 1)
      for (const call of bench.front.calls.slice(from)) {
        const keys = resourcesAt(call)
        if (keys.length === 0) continue
        seen += 1
        assert.ok(
          keys.some(key => queriesThatRestOn(key).includes(query)),
          `${query} calls ${call}`,
        )
      }
    }
    for (const [query, fields] of Object.entries(listed)) {
      await ask(query, `${query}(filter: ${project}) { nodes { ${fields} } }`)
    }
    await ask(
      'procoreProjects',
      'procoreProjects { nodes { id subJobs { id } changeOrderTierCount } }',
    )
    await ask('procoreVendors', 'procoreVendors { nodes { id insurances { id } } }')
    await ask('procoreInvoiceKeys', `procoreInvoiceKeys(projectId: "${scope.projectId}") { id }`)
    await ask(
      'procoreCommitment',
      `procoreCommitment(id: "${gidOf.subcontract(ids.FRAME)}") { lines { id } }`,
    )
  }
  assert.ok(seen > 30, `${seen} calls were seen`)
})

test('amounts come out the same to the last digit, with arithmetic or without', () => {
  const read = (field: Field<unknown>, value: unknown) =>
    field.read({ raw: { x: value }, what: 'it' })
  const said = [
    '1',
    '-1',
    '+1',
    '01.50',
    '1.5',
    '1.500',
    '-0',
    '-0.00',
    '0.000',
    '12.3456',
    '1e3',
    '-1.5e1',
    '1.50e-1',
    7,
    -7.25,
    ' 3 ',
    '000',
    '-00.010',
  ]
  const asMoney = [
    '1.00',
    '-1.00',
    '1.00',
    '1.50',
    '1.50',
    '1.50',
    '0.00',
    '0.00',
    '0.00',
    '12.3456',
    '1000.00',
    '-15.00',
    '0.15',
    '7.00',
    '-7.25',
    '3.00',
    '0.00',
    '-0.01',
  ]
  const asQuantity = [
    '1',
    '-1',
    '1',
    '1.5',
    '1.5',
    '1.5',
    '0',
    '0',
    '0',
    '12.3456',
    '1000',
    '-15',
    '0.15',
    '7',
    '-7.25',
    '3',
    '0',
    '-0.01',
  ]
  assert.deepEqual(
    said.map(value => read(money('x'), value)),
    asMoney,
  )
  assert.deepEqual(
    said.map(value => read(quantity('x'), value)),
    asQuantity,
  )
  for (const no of ['', null]) assert.equal(read(money('x'), no), null)
  for (const no of ['1,5', '1.2.3', '1e100', 'x', {}, true]) {
    assert.ok(read(money('x'), no) instanceof TieoutError, String(no))
  }
  assert.equal(plus('0.10', '0.20', null), '0.30')
  assert.equal(plus('9999999999999.99', '0.01'), '10000000000000.00')
  assert.equal(plus('99999999999999999999.99', '0.01'), '100000000000000000000.00')
  assert.equal(plus('0.005', '0.005'), '0.01')
  assert.equal(plus(), '0.00')
  assert.equal(minus('1.00', '3.05'), '-2.05')
  assert.equal(minus(null, '0.01'), '-0.01')
  assert.equal(minus('1.00', '1.00'), '0.00')
})

test("the recorded contract is what the records and Procore's description make it", {
  skip: skipWithoutDescription,
}, () => {
  const script = fileURLToPath(new URL('../../scripts/procore-contract.ts', import.meta.url))
  const args = [script, '--check', '--openapi', descriptionFile]
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  assert.deepEqual([status, stderr], [0, ''])
})

/** A record with every field that the declaration reads, each as Procore would send it. */
function wholeOf(fields: Made['declared']['fields']): Raw {
  const raw: Raw = { id: 5 }
  for (const { readings } of Object.values(fields)) {
    for (const [path, reading] of Object.entries(readings)) {
      if (path.includes('[]')) continue
      const kind = reading.replace(/[?*~]$/, '')
      if (kind === 'record') put(raw, path, valueAt(raw, path) ?? {})
      else if (kind === 'records') put(raw, path, [])
      else put(raw, path, samples[kind])
    }
  }
  return raw
}

function make(Class: Made, raw: Raw): object {
  const given = Class.declared.isRecord ? facts : 'it'
  return new (Class as unknown as new (...all: unknown[]) => object)(raw, given, fetchedAt)
}

/** The values of the declared fields alone, without what is computed of them. */
function declaredOf({ declared }: Made, row: object): Record<string, unknown> {
  const says = saysOf(row)
  const read = Object.entries(declared.fields).filter(([, { readings }]) => hasKeys(readings))
  return Object.fromEntries(read.map(([name]) => [name, says[name]]))
}

function hasKeys(value: object): boolean {
  return Object.keys(value).length > 0
}

/** Whether the field reads inside of what stands at `path`. */
function isRest(field: Field<unknown> | undefined, path: string): boolean {
  return Object.keys(field?.readings ?? {}).some(
    each => each.startsWith(`${path}.`) || each.startsWith(`${path}[]`),
  )
}

function isThrown(row: object, name: string): boolean {
  try {
    Reflect.get(row, name)
    return false
  } catch {
    return true
  }
}

function attempt<Value>(run: () => Value): Value | TieoutError {
  try {
    return run()
  } catch (thrown) {
    if (thrown instanceof TieoutError) return thrown
    throw thrown
  }
}

function valueAt(raw: Raw, path: string): unknown {
  return path.split('.').reduce<unknown>((at, step) => (at as Raw | undefined)?.[step], raw)
}

function put(raw: Raw, path: string, value: unknown): void {
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  let at = raw
  for (const step of steps) {
    at[step] ??= {}
    at = at[step] as Raw
  }
  at[last] = value
}

/** The resources whose path a call fits. */
function resourcesAt(call: string): ResourceKey[] {
  const path = call.replace(/^GET /, '').replace(/\?.*$/, '')
  const all = Object.entries(resources) as [ResourceKey, { path: string }][]
  return all
    .filter(([, resource]) =>
      new RegExp(`^${resource.path.replace(/\{\w+\}/g, '\\d+')}$`).test(path),
    )
    .map(([key]) => key)
}

test('a requisition without a number stands where it was made, among those of its commitment', () => {
  const raw = (id: number, number: number | null, commitment = 7) => ({
    ...{ id, number, invoice_number: null, status: 'approved', items: [] },
    ...{ commitment_id: commitment, commitment_type: 'WorkOrderContract' },
  })
  const raws = [
    raw(103, null),
    raw(1001, null),
    raw(102, 2),
    raw(104, 3),
    raw(99, 9, 8),
    raw(101, 1),
  ]
  const rows = invoiceRows(raws, { fetchedAt, place: ['1'], codes })
  const ofSeven = rows.filter(({ contractId }) => contractId === '7')
  assert.deepEqual(
    ofSeven.map(({ recordId, sequence, number }) => [recordId, sequence, number]),
    [
      ['101', 1, '1'],
      ['102', 2, '2'],
      ['103', 2, null],
      ['104', 3, '3'],
      ['1001', 3, null],
    ],
  )
  assert.deepEqual(ofSeven.at(-1)?.previous?.recordId, '104')
})
