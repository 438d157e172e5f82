import assert from 'node:assert/strict'
import { test } from 'node:test'
import odbc from 'odbc'
import { setLogLevel } from '#lib/log'
import { createSageReader } from '../../subgraphs/sage300/read/reader.ts'
import { COMMITMENT, INVOICE } from '../../subgraphs/sage300/records/dictionary/tables.ts'
import {
  createSagePool,
  SAGE_LIMITS,
  type SagePool,
} from '../../subgraphs/sage300/wire/connection.ts'
import { literalOf, withLiterals } from '../../subgraphs/sage300/wire/literals.ts'
import { openCompany, type SageCompany } from './company.ts'

/** Values that go into statements, for a driver that takes no bound parameters. */

const VALUES = 10_000

setLogLevel('error')

/** The driver, save that it refuses every bound value in the words of drivers that cannot. */
function refuseBinding(t: import('node:test').TestContext) {
  const sent: { sql: string; values: unknown[] }[] = []
  const connect = odbc.connect as (options: object) => Promise<import('odbc').Connection>
  const refusal = Object.assign(new Error('refused'), {
    odbcErrors: [
      {
        state: 'HYC00',
        code: 0,
        message: '[Timberline][ODBC Driver]Optional feature not implemented',
      },
    ],
  })
  t.mock.method(odbc, 'connect', async (options: object) => {
    const connection = await connect(options)
    const { query } = connection
    Object.defineProperty(connection, 'query', {
      value: async (sql: string, values: unknown[], settings: object) => {
        sent.push({ sql, values })
        if (values.length > 0) throw refusal
        return Reflect.apply(query, connection, [sql, values, settings])
      },
    })
    return connection
  })
  return sent
}

async function withPool({ sandbox }: SageCompany, use: (pool: SagePool) => Promise<void>) {
  const pool = createSagePool(sandbox.odbc, { ...SAGE_LIMITS, connectionsMax: 1 })
  try {
    await use(pool)
  } finally {
    await pool.close()
  }
}

test('a driver that refuses bound values is found out once, and reads the same with literals', async t => {
  await using company = await openCompany()
  let bound: unknown
  await withPool(company, async pool => {
    bound = await createSageReader(pool).read(INVOICE, { Vendor: 'VOLT', Invoice: ['INV-1', 'X'] })
    assert.equal(pool.binding, 'BOUND')
  })
  const sent = refuseBinding(t)
  await withPool(company, async pool => {
    const reader = createSageReader(pool)
    const read = () => reader.read(INVOICE, { Vendor: 'VOLT', Invoice: ['INV-1', 'X'] })
    assert.deepEqual(await read(), bound)
    assert.equal(pool.binding, 'LITERALS')
    assert.equal((await reader.read(COMMITMENT, { Date_Stamp: { from: '2026-01-06' } })).length, 2)
    assert.deepEqual(await read(), bound)
    assert.equal(sent.filter(({ values }) => values.length > 0).length, 1)
    assert.match(sent.at(-1)?.sql ?? '', /where Vendor = 'VOLT' and Invoice in \('INV-1', 'X'\)$/)
  })
})

test('a statement that is wrong by itself stays wrong, and says nothing about the driver', async () => {
  await using company = await openCompany()
  await withPool(company, async pool => {
    const wrong = pool.read('X', 'selekt Job from JCM_MASTER__JOB where Job = ?', ['a'])
    await assert.rejects(wrong, { code: 'SAGE_QUERY_FAILED' })
    assert.equal(pool.binding, undefined)
  })
})

test('an id with a quote is found by its literal, and one that cannot be written is refused unsent', async t => {
  await using company = await openCompany()
  await company.admin.query(
    "update jcm_master__commitment set commitment = 'O''NEIL' where commitment = 'PO-7'",
  )
  const sent = refuseBinding(t)
  await withPool(company, async pool => {
    const reader = createSageReader(pool)
    const [found] = await reader.read(COMMITMENT, { Commitment: "O'NEIL" })
    assert.equal(found?.Commitment, "O'NEIL")
    const none = await reader.read(COMMITMENT, { Commitment: "' or 1=1 --" })
    assert.deepEqual(none, [])
    const count = sent.length
    // The modifier apostrophe becomes a quote where a driver looks for the nearest letter of 1252.
    const smuggled = reader.read(COMMITMENT, { Commitment: 'x\u02BC or 1=1 --' })
    await assert.rejects(smuggled, { code: 'BAD_USER_INPUT' })
    assert.equal(sent.length, count)
    assert.equal((await reader.read(COMMITMENT, { Commitment: 'SC-1' })).length, 1)
  })
})

test(`of ${VALUES} hostile values each is refused or comes back from the database as it went in`, async () => {
  await using company = await openCompany()
  const random = generatorOf(20_261_122)
  const hostile = [
    "'",
    "''",
    '"',
    '\\',
    ';',
    '--',
    '/*',
    '?',
    '\0',
    '\n',
    '\u02BC',
    '\u2019',
    '\uFF07',
    '%',
    'é',
    'ÿ',
  ]
  const plain = ['a', 'Z', '0', ' ', '-', '.', '$', ')', '(']
  const some = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const literals: string[] = []
  const values: string[] = []
  let refusedCount = 0
  for (let i = 0; i < VALUES; i++) {
    const length = Math.floor(random() * 12)
    const value = Array.from({ length }, () => some(random() < 0.4 ? hostile : plain)).join('')
    try {
      literals.push(literalOf(value))
      values.push(value)
    } catch {
      refusedCount += 1
      assert.match(value, /[^\x20-\x7E\u00A1-\u00FF]|\\/, `${JSON.stringify(value)} is harmless`)
    }
  }
  assert.ok(refusedCount > 1000 && values.length > 1000)
  for (let at = 0; at < literals.length; at += 500) {
    const list = literals.slice(at, at + 500)
    const { rows } = await company.admin.query({
      text: `select ${list.join(', ')}`,
      rowMode: 'array',
    })
    assert.deepEqual(rows, [values.slice(at, at + 500)])
  }
})

test('numbers are written plainly or not at all, and values must fit their statement', () => {
  assert.deepEqual([1, -20, 0.5, 12.25].map(literalOf), ['1', '-20', '0.5', '12.25'])
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e21, 1e-7, 2 ** 60]) {
    assert.throws(() => literalOf(value), { code: 'BAD_USER_INPUT' })
  }
  assert.throws(() => literalOf('x'.repeat(65)), { code: 'BAD_USER_INPUT' })
  assert.equal(withLiterals('a = ? and b = ?', ['?', 2]), "a = '?' and b = 2")
  for (const [sql, values] of [
    ['a = ?', []],
    ['a = ?', [1, 2]],
    ["a = '?' and b = ?", [1, 2]],
  ] as const) {
    assert.throws(() => withLiterals(sql, values), TypeError)
  }
})

/** mulberry32: the same values in every run. */
function generatorOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
