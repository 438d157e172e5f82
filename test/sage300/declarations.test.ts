import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { isObjectType } from 'graphql'
import { createCache } from '#lib/cache'
import { createSage300Subgraph } from '#sage300'
import { parseNames } from '../../subgraphs/sage300/records/dictionary/names.ts'
import type { Table } from '../../subgraphs/sage300/records/dictionary/table.ts'
import * as tables from '../../subgraphs/sage300/records/dictionary/tables.ts'
import { affectedBy } from '../../subgraphs/sage300/watch/affected.ts'
import { dictionaryOfTables } from '../../subgraphs/sage300/watch/differences.ts'
import * as upkeep from '../../subgraphs/sage300/write/upkeep.ts'

/** A record of Sage is declared once, and every list of tables and columns follows from that. */

const room = fileURLToPath(new URL('../../subgraphs/sage300/', import.meta.url))
const { TABLES } = tables
const exported: Table[] = Object.values({ ...tables, ...upkeep } as object).filter(isTable)
const { schema } = createSage300Subgraph({ odbc: '', cache: createCache(undefined) })

test('every declared table is looked for, watched, and may be called otherwise by a company', () => {
  assert.ok(exported.length > 30)
  const known = new Set(TABLES.map(({ name }) => name))
  assert.equal(known.size, TABLES.length)
  for (const { name } of exported) {
    assert.ok(known.has(name), `${name} is read and in no list`)
    assert.equal(parseNames(JSON.stringify({ [name]: { table: 'X' } })).tableOf(name), 'X')
  }
})

test('no name of a table of Sage stands in code beside the declarations', () => {
  const known = new Set(TABLES.map(({ name }) => name))
  for (const file of readdirSync(room, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('generated.ts')) continue
    const named = readFileSync(join(room, file), 'utf8').match(/'[A-Z]{3}_[A-Z]+__[A-Z_]+'/g) ?? []
    for (const name of named) assert.ok(known.has(name.slice(1, -1)), `${file} names ${name}`)
  }
})

test('the recorded dictionary is made of the declarations, byte by byte', () => {
  const recorded = readFileSync(join(room, 'contract/dictionary.json'), 'utf8')
  assert.equal(`${JSON.stringify(dictionaryOfTables(), null, 2)}\n`, recorded)
})

test('the sentence of a field in the contract names the column that is declared to show it', () => {
  let compared = 0
  for (const { name, columns, types } of TABLES) {
    const type = schema.getType(types[0] ?? '')
    if (!isObjectType(type)) continue
    for (const [column, { field }] of Object.entries(columns)) {
      if (field === null) continue
      const said = type.getFields()[field]?.description ?? assert.fail(`${type}.${field}`)
      // The new and history files are told of by the name of the current one.
      if (!said.includes(`Sage: ${name}.`)) continue
      assert.match(said, new RegExp(`\\b${column}\\b`), `${type}.${field}`)
      compared += 1
    }
  }
  assert.ok(compared > 60, `${compared}`)
})

test('every field of a record of Sage is resolved', () => {
  const shown = new Set(exported.flatMap(({ types }) => types.slice(0, 1)))
  for (const name of shown) {
    const type = schema.getType(name)
    if (!isObjectType(type) || name === 'SageJobKeys') continue
    for (const [field, { resolve }] of Object.entries(type.getFields())) {
      // What the row itself has needs no resolver.
      const isOfRow = ['fetchedAt', 'kind', 'isPosted', 'isPast'].includes(field)
      assert.ok(resolve || isOfRow, `${name}.${field}`)
    }
  }
})

test('something of this subgraph rests on every table but settings, and nothing unknown does', () => {
  const own = new Set(
    [schema.getQueryType(), schema.getMutationType()].flatMap(type =>
      Object.keys(type?.getFields() ?? {}),
    ),
  )
  for (const { name, role, types } of TABLES) {
    const operations = affectedBy(name, null).filter(operation => own.has(operation))
    assert.equal(operations.length > 0, role !== 'SETTING', name)
    for (const type of types) assert.ok(schema.getType(type), `${name}: ${type}`)
  }
  for (const { types } of exported) {
    for (const type of types) assert.ok(schema.getType(type), type)
  }
})

test('what rests on one column is less than what rests on its table', () => {
  const draws = affectedBy('APM_MASTER__DISTRIBUTION', 'Draw')
  assert.ok(draws.includes('sageInvoices') && draws.includes('sageInvoiceImport'))
  assert.ok(!draws.includes('sageCommitments'))
  const held = affectedBy('APM_MASTER__DISTRIBUTION', 'Retainage_Paid')
  assert.ok(held.includes('sageCommitments') && !held.includes('sageJobs'))
  assert.ok(affectedBy('APM_MASTER__DISTRIBUTION', 'Retainage_Payable_Account').includes('sageJob'))
  assert.deepEqual(affectedBy('APM_MASTER__DISTRIBUTION', 'Lien_Waiver'), [])
  assert.deepEqual(affectedBy('JCT_CURRENT__TRANSACTION', 'Amount'), ['sageTransactions'])
})

function isTable(each: unknown): each is Table {
  return typeof each === 'object' && each !== null && 'role' in each
}
