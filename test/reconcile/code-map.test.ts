import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { createLoaders, NOBODY_BOUND } from '../../subgraphs/reconcile/answers/loaders.ts'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { createCodeMapRows } from '../../subgraphs/reconcile/writes/code-map-rows.ts'
import { createCodeMaps } from '../../subgraphs/reconcile/writes/code-maps.ts'
import { createOperationStore } from '../../subgraphs/reconcile/writes/runner/store.ts'
import {
  apInvoice,
  company,
  distribution,
  JOB,
  judgingWholly,
  PROJECT,
  requisition,
} from './kit.ts'

/** The controller's map of cost codes, on a commitment whose codes the job in Sage does not have. */

const CODES = { a: 'gid://procore/CostCode/1/11', b: 'gid://procore/CostCode/1/12' }
const sageCode = (number: string) => `gid://sage300/CostCode/03-001//${number}`
const DAYS = ['2026-03-31', '2026-09-30']

/** Each month bills 600.00 on one code and 400.00 on the other; Sage books the sum on `booked` of the month. */
async function mapped(t: TestContext, booked: readonly [string, string]) {
  const billed = (months: number) =>
    [
      ['1', '02-100', 600],
      ['2', '02-200', 400],
    ].map(([line, costCode, amount]) => ({
      id: `gid://procore/RequisitionItem/1/${months}/${line}`,
      sourceLineId: line,
      isChangeOrderLine: false,
      costCode,
      costType: 'S',
      completedAndStoredToDateAmount: `${Number(amount) * months}.00`,
      workPreviousAmount: `${Number(amount) * (months - 1)}.00`,
      workThisPeriodAmount: `${amount}.00`,
      materialsStoredAmount: '0.00',
      workRetainagePreviousAmount: '0.00',
      workRetainageThisPeriodAmount: '0.00',
      workRetainageReleasedAmount: '0.00',
      materialsRetainageHeldAmount: '0.00',
      materialsRetainageReleasedAmount: '0.00',
    }))
  const opened = await company(t, ({ procore, sage }) => {
    const name = { name: 'code', isGroup: false }
    procore.costCodes.push({ id: CODES.a, of: PROJECT, number: '02-100', ...name })
    procore.costCodes.push({ id: CODES.b, of: PROJECT, number: '02-200', ...name })
    for (const number of ['09-100', '09-200']) {
      sage.costCodes.push({ id: sageCode(number), of: JOB, number, ...name })
    }
    sage.costCodes.push({
      id: sageCode('09-000'),
      of: JOB,
      number: '09-000',
      ...name,
      isGroup: true,
    })
    procore.changeOrders.length = 0
    sage.changeOrders.length = 0
    for (const [side, vendor] of [
      [procore, 'gid://procore/Vendor/9'],
      [sage, 'gid://sage300/Vendor/V9'],
    ] as const) {
      for (const each of side.commitments) {
        Object.assign(each, {
          originalAmount: '2000.00',
          signedOn: '2026-01-15',
          vendor: { id: vendor },
          lines: [],
        })
      }
    }
    Object.assign(procore.commitments[0] ?? {}, {
      lines: [
        { id: 'line/1', number: '1', costCode: '02-100', costType: 'S', originalAmount: '1200.00' },
        { id: 'line/2', number: '2', costCode: '02-200', costType: 'S', originalAmount: '800.00' },
      ],
    })
    Object.assign(sage.commitments[0] ?? {}, {
      lines: [
        {
          id: 'item/1',
          number: '1',
          costCode: booked[0],
          costType: 'S',
          originalAmount: '2000.00',
          job: { id: JOB },
        },
      ],
    })
    procore.invoices.length = 0
    sage.invoices.length = 0
    for (const month of [1, 2]) {
      const day = DAYS[month - 1]
      procore.invoices.push({
        ...requisition(`gid://procore/Requisition/1/${month}`),
        number: `INV-${month}`,
        sequence: month,
        invoicedOn: day,
        accountingOn: day,
        lines: billed(month),
      })
      sage.invoices.push({
        ...apInvoice(`gid://sage300/Invoice/V9/INV-${month}`),
        number: `INV-${month}`,
        invoicedOn: day,
        accountingOn: day,
        lines: [
          {
            ...distribution(month, JOB),
            id: `gid://sage300/Distribution/V9/INV-${month}/1`,
            costCode: booked[month - 1],
            costType: 'S',
            grossAmount: '1000.00',
            retainageAmount: '0.00',
          },
        ],
      })
    }
  })
  const { pool } = opened
  const reconciler = createReconciler(pool)
  await reconciler.reconcileDue()
  const maps = createCodeMaps({
    rows: createCodeMapRows(pool),
    operations: createOperationStore(pool),
    reconciler,
    judging: judgingWholly,
  })
  let keys = 0
  return {
    pool,
    map: (procoreCostCodeId: string, number: string | null, more: object = {}) =>
      maps.map(
        {
          idempotencyKey: `map ${++keys}`,
          dryRun: false,
          procoreCostCodeId,
          sageCostCodeId: number && sageCode(number),
          ...more,
        },
        'ann',
      ),
    async found() {
      const { rows } = await pool.query<{ text: string }>(
        `select code || ' ' || grain as text from tieout.told_finding
         where state <> 'CLEARED' order by 1`,
      )
      return rows.map(({ text }) => text)
    },
    async verdict() {
      const { rows } = await pool.query('select verdict from tieout.commitment_pair')
      return rows.map(({ verdict }) => verdict).join()
    },
  }
}

const told = (list: readonly { code: string; grain: string }[] = []) =>
  list.map(({ code, grain }) => `${code} ${grain}`).toSorted()

test('two codes that Sage lacks are findings until both are mapped to one, and each dry run says which it closes', async t => {
  const { map, found, verdict, pool } = await mapped(t, ['09-100', '09-100'])
  const mappingOf = async (): Promise<unknown[]> => {
    const { rows } = await pool.query<{ id: string }>('select id from tieout.commitment_line')
    const { lineMappings } = createLoaders(pool, NOBODY_BOUND)
    const rowsOf = await Promise.all(rows.map(({ id }) => lineMappings.load(id)))
    return rowsOf.map(row => row && [row.field_id, row.books_id])
  }
  assert.deepEqual(await mappingOf(), [undefined, undefined, undefined])
  const before = await found()
  assert.ok(before.includes('UNMAPPED_CODE 02-100') && before.includes('UNMAPPED_CODE 02-200'))
  for (const code of [CODES.a, CODES.b]) {
    const open = await found()
    const { preview, userErrors } = await map(code, '09-100', { dryRun: true })
    assert.deepEqual(userErrors, [])
    assert.deepEqual(await found(), open)
    assert.deepEqual((await map(code, '09-100')).userErrors, [])
    const now = await found()
    assert.deepEqual(
      told(preview?.opens),
      now.filter(each => !open.includes(each)),
    )
    assert.deepEqual(
      told(preview?.closes),
      open.filter(each => !now.includes(each)),
    )
  }
  assert.deepEqual(await found(), [])
  assert.equal(await verdict(), 'AGREES')
  assert.deepEqual(await mappingOf(), [[CODES.a, sageCode('09-100')]])
})

test('a map that changes in mid-year is right for what was booked before and after', async t => {
  const { map, found, verdict, pool } = await mapped(t, ['09-100', '09-200'])
  for (const code of [CODES.a, CODES.b]) await map(code, '09-100')
  assert.notDeepEqual(await found(), [])
  for (const code of [CODES.a, CODES.b]) {
    await map(code, '09-200', { validFromOn: '2026-07-01', reason: 'New list.' })
  }
  assert.deepEqual(await found(), [])
  assert.equal(await verdict(), 'AGREES')
  const { rows } = await pool.query(
    `select item_key || ' ' || gross_amount as text from tieout.item
     where side = 'FIELD' order by 1`,
  )
  assert.deepEqual(
    rows.map(({ text }) => text),
    ['|9-100|S 1000.00', '|9-200|S 1000.00'],
  )
})

test('what is mapped anew for the same day replaces the row and keeps it, and back to its own number it is unmapped again', async t => {
  const { map, found, pool } = await mapped(t, ['09-100', '09-100'])
  await map(CODES.a, '09-200')
  await map(CODES.a, '09-100')
  assert.ok(!(await found()).includes('UNMAPPED_CODE 02-100'))
  const answer = await map(CODES.a, null)
  assert.deepEqual(
    (await answer.mappings())?.map(({ books_id, made_by }) => [books_id, made_by]),
    [[null, 'ann']],
  )
  assert.ok((await found()).includes('UNMAPPED_CODE 02-100'))
  const { rows } = await pool.query(
    'select count(*)::integer as n, count(replaced_at)::integer as replaced from tieout.code_mapping',
  )
  assert.deepEqual(rows, [{ n: 3, replaced: 2 }])
  await assert.rejects(pool.query('delete from tieout.code_mapping'), /refused/)
  const audit = await pool.query(
    "select action, made_by from tieout.audit_entry where action = 'CODE_MAPPED'",
  )
  assert.equal(audit.rows.length, 3)
})

test('a code is mapped to none that only totals others, that nobody has or that another job has', async t => {
  const { map } = await mapped(t, ['09-100', '09-100'])
  const refused = async (of: ReturnType<typeof map>) =>
    (await of).userErrors.map(({ code, field }) => `${code} ${field?.at(-1)}`)
  assert.deepEqual(await refused(map(CODES.a, '09-000')), ['INVALID sageCostCodeId'])
  assert.deepEqual(await refused(map(CODES.a, '77-777')), ['NOT_FOUND sageCostCodeId'])
  assert.deepEqual(await refused(map('gid://procore/CostCode/1/99', '09-100')), [
    'NOT_FOUND procoreCostCodeId',
  ])
  assert.deepEqual(await refused(map(CODES.a, '09-100', { validFromOn: 'July' })), [
    'INVALID validFromOn',
  ])
})
