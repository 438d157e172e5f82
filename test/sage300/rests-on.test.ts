import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql'
import { createCache } from '#lib/cache'
import { subgraphSchema } from '#lib/subgraph'
import { createSageReader } from '../../subgraphs/sage300/read/reader.ts'
import { createSageSource } from '../../subgraphs/sage300/read/source.ts'
import { STANDARD_NAMES } from '../../subgraphs/sage300/records/dictionary/names.ts'
import { TABLES } from '../../subgraphs/sage300/records/dictionary/tables.ts'
import { createResolvers } from '../../subgraphs/sage300/resolvers.ts'
import { affectedBy } from '../../subgraphs/sage300/watch/affected.ts'
import { createSagePool, type SagePool } from '../../subgraphs/sage300/wire/connection.ts'
import { changeOrderKind } from '../../subgraphs/sage300/write/change-order.ts'
import { commitmentKind } from '../../subgraphs/sage300/write/commitment.ts'
import { createImporter } from '../../subgraphs/sage300/write/importer.ts'
import { invoiceKind } from '../../subgraphs/sage300/write/invoice/invoice.ts'
import { createStaticWrites } from '../../subgraphs/sage300/write/static-writes.ts'
import { askOf, openCompany, type SageCompany } from './company.ts'

/** What Sage is asked for by each query and each write, held against what is said to rest on it. */

let company: SageCompany
let pool: SagePool
let importDir: string
before(async () => {
  company = await openCompany()
  pool = createSagePool(company.sandbox.odbc)
  importDir = await mkdtemp(join(tmpdir(), 'tieout-rests-'))
})
after(async () => {
  await pool.close()
  await company[Symbol.asyncDispose]()
  await rm(importDir, { recursive: true })
})

interface Asked {
  table: string
  column: string
}

/** The subgraph with nothing cached, and each column that it asks Sage for. */
function listen(): { schema: GraphQLSchema; asked: Asked[] } {
  const asked: Asked[] = []
  const listening: SagePool = {
    ...pool,
    read(table, sql, parameters) {
      const [, columns = ''] = /^select ([^*]+) from /.exec(sql) ?? []
      for (const column of columns.split(', ')) {
        if (column !== '') asked.push({ table, column: column.replaceAll('"', '') })
      }
      return pool.read(table, sql, parameters)
    },
  }
  const reader = createSageReader(listening)
  const source = createSageSource(reader, createCache(undefined), 'rests')
  const importer = createImporter({ reader, source, importDir, importCommand: ['none'] })
  const resolvers = createResolvers({
    company: { id: 'c', name: 'main', health: () => assert.fail() },
    source,
    writes: createStaticWrites({ pool: listening, reader, names: STANDARD_NAMES }),
    drifts: async () => [],
    imports: {
      changeOrder: importer(changeOrderKind(reader, source)),
      commitment: importer(commitmentKind(reader, source)),
      invoice: importer(invoiceKind(reader, source, undefined)),
      list: () => assert.fail(),
    },
  })
  return { schema: subgraphSchema('sage300', resolvers), asked }
}

const idless = new Set(['sageCompanies', 'sageHealth', 'sageDrifts', 'sageImports'])
const { schema: contract } = { schema: subgraphSchema('sage300', {}) }
const queries = Object.values(contract.getQueryType()?.getFields() ?? {}).filter(
  ({ name }) => name.startsWith('sage') && !idless.has(name),
)
const rowTypes = new Set(queries.map(({ type }) => rowTypeOf(getNamedType(type)).name))
const ids: Readonly<Record<string, string>> = {
  sageJob: 'Job/24-001',
  sageVendor: 'Vendor/VOLT',
  sageCommitment: 'Commitment/SC-1',
  sageAccount: 'Account/2010',
}
const job = 'jobId: "gid://sage300/Job/24-001"'
const SINCE = 'updatedAfter: "2025-01-01T00:00:00.000Z"'

for (const { name, args, type } of queries) {
  test(`${name} asks Sage for nothing that it is not said to rest on`, async () => {
    const filter = args.find(each => each.name === 'filter')
    const needsJob = filter && 'jobId' in inputFields(getNamedType(filter.type))
    const scope = needsJob ? `${job} ` : ''
    const asArguments = filter
      ? [`(filter: { ${scope}})`, `(filter: { ${scope}${SINCE} })`]
      : [name in ids ? `(id: "gid://sage300/${ids[name]}")` : `(${job})`]
    const { schema, asked } = listen()
    for (const given of asArguments) {
      const { errors } = await askOf(
        { schema } as never,
        `{ ${name}${given} ${selectionOf(type)} }`,
      )
      assert.deepEqual(errors, [])
    }
    assertSaid(name, asked)
  })
}

const line = { description: 'Work', amount: '10.00', costCode: '26-100', category: 'S' }
const writes: Readonly<Record<string, Record<string, unknown>>> = {
  sageChangeOrderImport: {
    commitmentNumber: 'SC-1',
    number: '009',
    title: 'Change',
    changedOn: '2026-03-01',
    lines: [
      { ...line, itemNumber: 1 },
      { ...line, extra: 'LOBBY' },
    ],
  },
  sageCommitmentImport: {
    number: 'SC-9',
    kind: 'SUBCONTRACT',
    title: 'New',
    vendorNumber: 'VOLT',
    jobNumber: '24-001',
    committedOn: '2026-03-01',
    retainagePercent: '0',
    lines: [{ ...line, itemNumber: 1, extra: 'LOBBY' }],
  },
  sageInvoiceImport: {
    vendorNumber: 'VOLT',
    number: 'NEW',
    title: 'March',
    invoicedOn: '2026-03-20',
    accountingOn: '2026-03-31',
    lines: [
      { ...line, jobNumber: '24-001', extra: 'LOBBY', retainageAmount: '0' },
      {
        commitmentNumber: 'SC-1',
        itemNumber: 1,
        description: 'Release',
        amount: '0',
        retainageAmount: '-1.00',
      },
    ],
  },
  sageExtraCreate: { jobNumber: '24-001', extra: 'LOBBY', description: 'Lobby' },
  sageVendorUpdate: { vendorNumber: 'NONE', city: 'Bath' },
  sageCommitmentComplete: { commitmentNumber: 'NONE', completedOn: '2026-03-01' },
}

for (const { name, args } of Object.values(contract.getMutationType()?.getFields() ?? {})) {
  test(`${name} asks Sage for nothing that it is not said to rest on`, async () => {
    const inputType = getNamedType(args[0]?.type)
    const taken = inputType ? inputFields(inputType) : {}
    const input = {
      ...writes[name],
      ...('idempotencyKey' in taken && { idempotencyKey: name }),
      ...('dryRun' in taken && { dryRun: true }),
    }
    const { schema, asked } = listen()
    const { data, errors } = await askOf(
      { schema } as never,
      `mutation ($input: ${inputType}!) { ${name}(input: $input) { outcome userErrors { code } } }`,
      { input },
    )
    assert.deepEqual(errors, [])
    assert.ok(data[name])
    assertSaid(name, asked)
  })
}

function assertSaid(operation: string, asked: readonly Asked[]): void {
  const settings = new Set(TABLES.filter(({ role }) => role === 'SETTING').map(each => each.name))
  const books = asked.filter(({ table }) => !settings.has(table))
  assert.ok(books.length > 0)
  for (const { table, column } of books) {
    assert.ok(affectedBy(table, null).includes(operation), `${operation} reads ${table}`)
    assert.ok(affectedBy(table, column).includes(operation), `${operation}: ${table}.${column}`)
  }
}

/** All that a record says itself and what is part of it; not the records that it leads to. */
function selectionOf(type: unknown): string {
  const named = getNamedType(type as GraphQLObjectType)
  const row = rowTypeOf(named)
  const fields = Object.values(row.getFields()).flatMap(field => {
    const inner = getNamedType(field.type)
    if (!isObjectType(inner)) return [field.name]
    if (rowTypes.has(inner.name) || inner.name === 'SageCompany') return []
    const given = field.args.some(({ name }) => name === 'on') ? '(on: "2026-05-31")' : ''
    return [`${field.name}${given} ${selectionOf(inner)}`]
  })
  const selection = `{ ${fields.join(' ')} }`
  return row === named ? selection : `{ nodes ${selection} }`
}

function rowTypeOf(type: unknown): GraphQLObjectType {
  assert.ok(isObjectType(type))
  const nodes = type.getFields()['nodes']
  return nodes ? rowTypeOf(getNamedType(nodes.type)) : type
}

function inputFields(type: unknown): object {
  return (type as { getFields(): object }).getFields()
}
