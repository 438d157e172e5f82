import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createCache } from '#lib/cache'
import { today } from '#lib/date'
import { createSage300Subgraph } from '#sage300'
import { createSageReader } from '../../subgraphs/sage300/read/reader.ts'
import { createSageSource } from '../../subgraphs/sage300/read/source.ts'
import type { SageChangeOrderImportInput } from '../../subgraphs/sage300/types.generated.ts'
import { createSagePool } from '../../subgraphs/sage300/wire/connection.ts'
import { changeOrderKind } from '../../subgraphs/sage300/write/change-order.ts'
import { runImport } from '../../subgraphs/sage300/write/command.ts'
import { createImporter } from '../../subgraphs/sage300/write/importer.ts'
import { openCompany, type SageCompany, smallCompany, writing } from './company.ts'

type Input = SageChangeOrderImportInput

/** One lump-sum line, one unit-price line and a new one; right in every respect. */
const good: Input = {
  idempotencyKey: 'operation-1',
  dryRun: false,
  commitmentNumber: 'SC-1',
  number: '004',
  title: 'Añadir "luminarias" in the lobby and beyond',
  scope: 'As agreed.\nSee sketch 4.',
  changedOn: '2026-03-09',
  lines: [
    { itemNumber: 1, description: 'More rough-in', amount: '2500.10' },
    {
      itemNumber: 2,
      description: 'Fewer fixtures',
      units: '-10',
      unitCostAmount: '12.5',
      amount: '-125.00',
    },
    { description: 'Lobby', amount: '0.20', extra: 'LOBBY', costCode: '26-100', category: 'S' },
  ],
}

const importMutation = `mutation ($input: SageChangeOrderImportInput!) {
  sageChangeOrderImport(input: $input) { outcome fileName records userErrors { code message field system retryable } }
}`

interface Payload {
  outcome: string
  fileName: string | null
  records: string[]
  userErrors: { code: string; message: string; field: string[] | null; retryable: string }[]
}

async function importInto(company: SageCompany, changes: Partial<Input> = {}): Promise<Payload> {
  const { data, errors } = await company.ask(importMutation, { input: { ...good, ...changes } })
  assert.deepEqual(errors, [])
  return data.sageChangeOrderImport
}

async function dropFolder(company: SageCompany): Promise<string[]> {
  return (await readdir(company.sandbox.importDir)).sort()
}

async function changeOrderLines(company: SageCompany, number = '004'): Promise<unknown[]> {
  const { rows } = await company.admin.query(
    `select item_number::int item, units, amount::numeric(12,2)::text amount, rtrim(extra) extra
       from jcm_master__commitment_co_item where commitment_co = $1 order by 1`,
    [number],
  )
  return rows
}

const postedLines = [
  { item: 1, units: 0, amount: '2500.10', extra: '' },
  { item: 2, units: -10, amount: '-125.00', extra: 'LOBBY' },
  { item: 3, units: 0, amount: '0.20', extra: 'LOBBY' },
]

test('a change order that passes is written, imported, posted, read back and seen at once', async () => {
  await using company = await openCompany()
  const figures = `{ sageCommitment(id: "gid://sage300/Commitment/SC-1") { approvedChangesAmount changeOrders { number status isReleased } } }`
  const before = await company.ask(figures)
  assert.equal(before.data.sageCommitment.approvedChangesAmount, '25.10')
  const payload = await importInto(company)
  assert.deepEqual([payload.outcome, payload.userErrors], ['POSTED', []])
  assert.deepEqual(payload.records, [
    `CCO,"SC-1","004","Añadir 'luminarias' in the lob",0,03/09/2026,"","As agreed. See sketch 4.",5`,
    'CCOI,"SC-1","004",1,"More rough-in",0,2500.10',
    'CCOI,"SC-1","004",2,"Fewer fixtures",-10,-125.00',
    'CCOI,"SC-1","004",3,"Lobby",0,0.20,"24-001","LOBBY","26-100","S"',
  ])
  const bytes = await readFile(join(company.sandbox.importDir, payload.fileName ?? ''))
  assert.equal(bytes.toString('latin1'), payload.records.map(record => `${record}\r\n`).join(''))
  assert.deepEqual(await changeOrderLines(company), postedLines)
  // The cache of the commitment was dropped: nobody reads yesterday's amount after a write.
  const after = (await company.ask(figures)).data.sageCommitment
  assert.equal(after.approvedChangesAmount, '2400.40')
  assert.deepEqual(after.changeOrders.at(-1), {
    number: '004',
    status: 'APPROVED',
    isReleased: true,
  })
})

test('the same request again is found posted and never imported twice, with or without its key', async () => {
  await using company = await openCompany()
  const first = await importInto(company)
  const files = await dropFolder(company)
  assert.deepEqual(await importInto(company), first)
  const otherKey = await importInto(company, { idempotencyKey: 'operation-2' })
  assert.deepEqual([otherKey.outcome, otherKey.fileName], ['POSTED', null])
  const otherLines = await importInto(company, {
    idempotencyKey: 'operation-3',
    lines: good.lines.slice(1),
  })
  assert.deepEqual(
    [otherLines.outcome, otherLines.userErrors[0]?.code],
    ['REFUSED', 'ALREADY_EXISTS'],
  )
  const reused = await importInto(company, { number: '005' })
  assert.deepEqual(
    [reused.outcome, reused.userErrors[0]?.code],
    ['REFUSED', 'IDEMPOTENCY_KEY_REUSED'],
  )
  assert.deepEqual(await dropFolder(company), files)
  assert.deepEqual(await changeOrderLines(company), postedLines)
})

test('two identical requests at the same time import once', async () => {
  await using company = await openCompany()
  const [left, right] = await Promise.all([importInto(company), importInto(company)])
  assert.deepEqual([left.outcome, right.outcome], ['POSTED', 'POSTED'])
  assert.deepEqual(await changeOrderLines(company), postedLines)
})

test('a dry run shows the records and touches nothing', async () => {
  await using company = await openCompany()
  const payload = await importInto(company, { dryRun: true })
  assert.deepEqual([payload.outcome, payload.records.length], ['CHECKED', 4])
  assert.deepEqual(await dropFolder(company), [])
  assert.deepEqual(await changeOrderLines(company), [])
})

test('changes of one item become one line with their sum, because Sage takes an item once', async () => {
  await using company = await openCompany()
  const line = (amount: string) => ({ itemNumber: 1, description: 'Rough-in', amount })
  const { records } = await importInto(company, {
    dryRun: true,
    lines: [line('0.10'), line('0.20')],
  })
  assert.deepEqual(records.slice(1), ['CCOI,"SC-1","004",1,"Rough-in",0,0.30'])
})

const newLine = { description: 'New', amount: '10', costCode: '26-100', category: 'S' }
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)

const refusals: [string, Partial<Input>, code: string, field: string][] = [
  ['an unknown commitment', { commitmentNumber: 'SC-404' }, 'NOT_FOUND', 'commitmentNumber'],
  [
    'a closed commitment',
    { commitmentNumber: 'SC-OLD', lines: good.lines.slice(0, 1) },
    'WRONG_STATE',
    'commitmentNumber',
  ],
  [
    'a closed job',
    { commitmentNumber: 'SC-DONE', lines: good.lines.slice(0, 1) },
    'WRONG_STATE',
    'commitmentNumber',
  ],
  [
    'a job whose changes PJ manages',
    { commitmentNumber: 'SC-PJ', lines: good.lines.slice(0, 1) },
    'WRONG_STATE',
    'commitmentNumber',
  ],
  ['a number used on the commitment', { number: '001' }, 'ALREADY_EXISTS', 'number'],
  ['a number of six characters', { number: '000004' }, 'TOO_LONG', 'number'],
  ['a number that could break the file', { number: '4",' }, 'INVALID', 'number'],
  ['a blank title', { title: '  ' }, 'INVALID', 'title'],
  ['a scope that Sage would cut', { scope: 'x'.repeat(1001) }, 'TOO_LONG', 'scope'],
  ['a date in the future', { changedOn: tomorrow }, 'INVALID', 'changedOn'],
  ['no date', { changedOn: '31/10/2026' }, 'INVALID', 'changedOn'],
  ['no line', { lines: [] }, 'INVALID', 'lines'],
  [
    'an amount with a tenth of a cent',
    { lines: [{ ...newLine, amount: '10.001' }] },
    'INVALID',
    'lines.0.amount',
  ],
  [
    'an amount of ten digits',
    { lines: [{ ...newLine, amount: '1000000000' }] },
    'INVALID',
    'lines.0.amount',
  ],
  [
    'an amount that is no number',
    { lines: [{ ...newLine, amount: '1e3' }] },
    'INVALID',
    'lines.0.amount',
  ],
  [
    'a line that changes nothing',
    { lines: [{ ...newLine, amount: '0.00' }] },
    'INVALID',
    'lines.0.amount',
  ],
  [
    'units with five decimals',
    { lines: [{ ...newLine, units: '1.00001' }] },
    'INVALID',
    'lines.0.units',
  ],
  [
    'a unit cost beyond what Sage holds',
    { lines: [{ ...newLine, units: '1', unitCostAmount: '1000000' }] },
    'INVALID',
    'lines.0.unitCostAmount',
  ],
  [
    'an unknown item',
    { lines: [{ itemNumber: 9, description: 'x', amount: '1' }] },
    'NOT_FOUND',
    'lines.0.itemNumber',
  ],
  [
    'another unit cost than the item has',
    {
      lines: [{ itemNumber: 2, description: 'x', units: '2', unitCostAmount: '13', amount: '26' }],
    },
    'INVALID',
    'lines.0.unitCostAmount',
  ],
  [
    'an amount that units and unit cost do not make',
    { lines: [{ itemNumber: 2, description: 'x', units: '2', amount: '24.99' }] },
    'INVALID',
    'lines.0.amount',
  ],
  [
    'units on a lump sum',
    { lines: [{ itemNumber: 1, description: 'x', units: '2', amount: '25' }] },
    'INVALID',
    'lines.0.units',
  ],
  [
    'a new line without a code',
    { lines: [{ description: 'x', amount: '1' }] },
    'UNKNOWN_CODE',
    'lines.0.costCode',
  ],
  [
    'a new line without a category',
    { lines: [{ ...newLine, category: null }] },
    'UNKNOWN_CODE',
    'lines.0.category',
  ],
  [
    'a code that is not on the job',
    { lines: [{ ...newLine, costCode: '99-999' }] },
    'UNKNOWN_CODE',
    'lines.0.costCode',
  ],
  [
    'a code that only totals',
    { lines: [{ ...newLine, costCode: '26-000' }] },
    'UNKNOWN_CODE',
    'lines.0.costCode',
  ],
  [
    'an extra that is not on the job',
    { lines: [{ ...newLine, extra: 'ROOF' }] },
    'UNKNOWN_CODE',
    'lines.0.extra',
  ],
  [
    'a category that is not on the code',
    { lines: [{ ...newLine, extra: 'LOBBY', category: 'M' }] },
    'UNKNOWN_CODE',
    'lines.0.category',
  ],
]

test('whatever Sage would refuse is refused before a byte is written, by field and with the way out', async t => {
  await using company = await openCompany()
  for (const [what, changes, code, field] of refusals) {
    await t.test(what, async () => {
      const payload = await importInto(company, changes)
      assert.equal(payload.outcome, 'REFUSED')
      assert.deepEqual(
        payload.userErrors.map(error => [error.code, error.field?.join('.'), error.retryable]),
        [[code, `input.${field}`, 'NO']],
      )
      assert.deepEqual(await dropFolder(company), [])
    })
  }
  assert.ok(today() < tomorrow)
})

test('a record that Sage rejects after all is named with its reason, and nothing is posted', async () => {
  await using company = await openCompany()
  await company.sandbox.setFault('REJECT_EVERY', 1)
  const payload = await importInto(company)
  assert.equal(payload.outcome, 'REJECTED')
  assert.deepEqual(
    payload.userErrors.map(error => [error.code, error.field?.join('.')]),
    [
      ['REJECTED', 'input'],
      ['REJECTED', 'input.lines.0'],
      ['REJECTED', 'input.lines.1'],
      ['REJECTED', 'input.lines.2'],
    ],
  )
  assert.match(payload.userErrors[1]?.message ?? '', /line 2: The record is locked by another user/)
  // Told again from what Sage left behind, without another try.
  await company.sandbox.setFault('REJECT_EVERY', null)
  assert.deepEqual(await importInto(company), payload)
  assert.deepEqual(await changeOrderLines(company), [])
})

test('a change order of which Sage took only some lines is uncertain, and the missing ones are named', async () => {
  await using company = await openCompany()
  await company.sandbox.setFault('REJECT_EVERY', 2)
  const payload = await importInto(company)
  assert.equal(payload.outcome, 'UNCERTAIN')
  assert.deepEqual(
    payload.userErrors.map(error => [error.code, error.retryable, error.field?.join('.')]),
    [
      ['UNCERTAIN', 'LOOK_FIRST', undefined],
      ['REJECTED', 'NO', 'input.lines.1'],
    ],
  )
})

for (const [fault, found] of [
  ['CRASH_BEFORE_IMPORT', 'UNCERTAIN'],
  ['CRASH_BEFORE_POST', 'UNCERTAIN'],
  ['CRASH_AFTER_POST', 'POSTED'],
] as const) {
  test(`an import that dies by ${fault} is looked up and never sent again: ${found}`, async () => {
    await using company = await openCompany(smallCompany, runImport)
    await company.sandbox.setFault(fault, 1)
    const payload = await importInto(company)
    assert.equal(payload.outcome, found)
    await company.sandbox.setFault(fault, null)
    const files = await dropFolder(company)
    const again = await importInto(company)
    assert.equal(again.outcome, found)
    assert.deepEqual(await dropFolder(company), files)
    assert.deepEqual(await changeOrderLines(company), found === 'POSTED' ? postedLines : [])
    if (found === 'POSTED') return
    assert.ok(again.userErrors.every(error => error.retryable === 'LOOK_FIRST'))
    // Under another key the records that wait unposted are seen too, and nothing is doubled.
    const otherKey = await importInto(company, { idempotencyKey: 'operation-2', dryRun: true })
    assert.equal(otherKey.outcome, fault === 'CRASH_BEFORE_POST' ? 'UNCERTAIN' : 'CHECKED')
  })
}

test('an import that takes too long is uncertain, is not sent again, and is found once it ended', async () => {
  await using company = await openCompany()
  const pool = createSagePool(company.sandbox.odbc)
  const reader = createSageReader(pool)
  const source = createSageSource(reader, createCache(undefined), 'test')
  const importer = createImporter(
    { ...writing(company.sandbox), reader, source },
    { timeoutMs: 100 },
  )
  const start = importer(changeOrderKind(reader, source))
  await company.sandbox.setFault('SLOW_IMPORT_MS', 3000)
  const payload = await start(good)
  assert.equal(payload.outcome, 'UNCERTAIN')
  await company.sandbox.setFault('SLOW_IMPORT_MS', null)
  // Until the command is about to run, whoever asks again waits for it in line.
  while (!(await dropFolder(company)).some(name => name.endsWith('.started'))) await nextTurn()
  const again = await start(good)
  assert.deepEqual([again.outcome, again.fileName], ['UNCERTAIN', payload.fileName])
  assert.match(again.userErrors[0]?.message ?? '', /still runs/)
  let last = again
  for (let turn = 0; last.outcome !== 'POSTED' && turn < 10_000; turn++) {
    await nextTurn()
    last = await start(good)
  }
  assert.equal(last.outcome, 'POSTED')
  assert.deepEqual(await changeOrderLines(company), postedLines)
  await pool.close()
})

test('without a drop folder, or with a command that does not exist, nothing is left behind', async () => {
  await using company = await openCompany()
  const cache = createCache(undefined)
  const ask = async (options: object): Promise<Payload> => {
    const subgraph = createSage300Subgraph({ odbc: company.sandbox.odbc, cache, ...options })
    const { data } = await company.askOf(subgraph, importMutation, { input: good })
    await subgraph.close()
    return data.sageChangeOrderImport
  }
  const { importDir } = company.sandbox
  for (const options of [{}, { importDir }, { importDir, importCommand: ['/no/such/program'] }]) {
    const payload = await ask(options)
    assert.deepEqual([payload.outcome, payload.userErrors[0]?.code], ['REFUSED', 'NOT_CONFIGURED'])
    assert.deepEqual(await dropFolder(company), [])
  }
})

test('a command given as text runs through the shell, with the file in the place of {file}', async () => {
  await using company = await openCompany()
  const subgraph = createSage300Subgraph({
    ...writing(company.sandbox),
    odbc: company.sandbox.odbc,
    importCommand: `${company.sandbox.importCommand.map(part => `"${part}"`).join(' ')} --file "{file}"`,
    cache: createCache(undefined),
  })
  const { data } = await company.askOf(subgraph, importMutation, { input: good })
  assert.equal(data.sageChangeOrderImport.outcome, 'POSTED')
  await subgraph.close()
})
