import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import type { Pool } from 'pg'
import { money } from '#lib/decimal'
import { jobCostOf } from '../../subgraphs/reconcile/answers/job-cost.ts'
import { createLoaders, NOBODY_BOUND } from '../../subgraphs/reconcile/answers/loaders.ts'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { createCodeMapRows } from '../../subgraphs/reconcile/writes/code-map-rows.ts'
import { createCodeMaps } from '../../subgraphs/reconcile/writes/code-maps.ts'
import { dividedProblems } from '../../subgraphs/reconcile/writes/divided.ts'
import { createPairsToWrite } from '../../subgraphs/reconcile/writes/pairs-to-write.ts'
import { createOperationStore } from '../../subgraphs/reconcile/writes/runner/store.ts'
import { testContext } from '../harness/source-subgraphs.ts'
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
  return { pool: opened.pool, ...(await deciding(opened.pool)) }
}

/** What is asked and decided of it. */
async function deciding(pool: Pool) {
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
    reconciler,
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

const SHARES = [
  { sageCostCodeId: sageCode('09-100'), sharePercent: '60' },
  { sageCostCodeId: sageCode('09-200'), sharePercent: '40.000' },
]

/**
 * A contract of 1000.01 and of 3 units at 100.00, a change order and three requisitions, all on one code, and books
 * that hold 60 percent of each on one code and the rest on another.
 */
async function divided(t: TestContext) {
  const days = ['2026-01-31', '2026-02-28', '2026-03-31']
  const opened = await company(t, ({ procore, sage }) => {
    const name = { name: 'code', isGroup: false }
    procore.costCodes.push({ id: CODES.a, of: PROJECT, number: '02-100', ...name })
    for (const number of ['09-100', '09-200', '9.200']) {
      sage.costCodes.push({ id: sageCode(number), of: JOB, number, ...name })
    }
    const line = (
      side: 'procore' | 'sage',
      number: string,
      costCode: string,
      amount: string,
      quantity?: string,
    ) => ({
      id: `gid://${side}/line/${number}`,
      number,
      costCode,
      costType: 'S',
      originalAmount: amount,
      ...(quantity && { quantity, unitCostAmount: '100.00' }),
      ...(side === 'sage' && { job: { id: JOB } }),
    })
    for (const [side, vendor] of [
      [procore, 'gid://procore/Vendor/9'],
      [sage, 'gid://sage300/Vendor/V9'],
    ] as const) {
      for (const each of side.commitments) {
        Object.assign(each, {
          originalAmount: '1300.01',
          signedOn: '2026-01-15',
          vendor: { id: vendor },
        })
      }
      for (const each of side.changeOrders)
        Object.assign(each, { amount: '100.01', approvedOn: '2026-02-01' })
    }
    Object.assign(procore.commitments[0] ?? {}, {
      lines: [
        line('procore', '1', '02-100', '1000.01'),
        line('procore', '2', '02-100', '300.00', '3'),
      ],
      invoiceConfiguration: { isSlidingScale: false, retainageRules: [] },
    })
    Object.assign(sage.commitments[0] ?? {}, {
      lines: [
        line('sage', '1', '09-100', '600.01'),
        line('sage', '2', '09-200', '400.00'),
        line('sage', '3', '09-100', '180.00', '1.8'),
        line('sage', '4', '09-200', '120.00', '1.2'),
      ],
    })
    const change = (id: string, costCode: string, amount: string) => ({
      id,
      costCode,
      costType: 'S',
      amount,
    })
    Object.assign(procore.changeOrders[0] ?? {}, {
      lines: [change('gid://procore/ChangeOrderLine/1/3/1', '02-100', '100.01')],
    })
    Object.assign(sage.changeOrders[0] ?? {}, {
      lines: [change('c/1', '09-100', '60.01'), change('c/2', '09-200', '40.00')].map(each => ({
        ...each,
        job: { id: JOB },
      })),
    })
    procore.invoices.length = 0
    sage.invoices.length = 0
    for (const [place, day] of days.entries()) {
      const month = place + 1
      const number = `INV-${month}`
      const to = (cents: number, months: number) => ((cents * months) / 100).toFixed(2)
      procore.invoices.push({
        ...requisition(`gid://procore/Requisition/1/${month}`),
        number,
        sequence: month,
        invoicedOn: day,
        accountingOn: day,
        lines: [
          {
            id: `gid://procore/RequisitionItem/1/${month}/1`,
            sourceLineId: '1',
            isChangeOrderLine: false,
            costCode: '02-100',
            costType: 'S',
            completedAndStoredToDateAmount: to(3334, month),
            workPreviousAmount: to(3334, place),
            workThisPeriodAmount: '33.34',
            materialsStoredAmount: '0.00',
            workRetainagePreviousAmount: to(333, place),
            workRetainageThisPeriodAmount: '3.33',
            workRetainageReleasedAmount: '0.00',
            materialsRetainageHeldAmount: '0.00',
            materialsRetainageReleasedAmount: '0.00',
          },
        ],
      })
      const posted = (sequence: number, costCode: string, gross: string, retainage: string) => ({
        ...distribution(sequence, JOB),
        id: `gid://sage300/Distribution/V9/${number}/${sequence}`,
        costCode,
        costType: 'S',
        grossAmount: gross,
        retainageAmount: retainage,
      })
      sage.invoices.push({
        ...apInvoice(`gid://sage300/Invoice/V9/${number}`),
        number,
        invoicedOn: day,
        accountingOn: day,
        // Divided by itself each, so the sums are not the parts of the sum: that would be 60.01 and 40.01.
        lines: [posted(1, '09-100', '20.00', '2.00'), posted(2, '09-200', '13.34', '1.33')],
      })
    }
  })
  const decided = await deciding(opened.pool)
  return { ...opened, ...decided }
}

test('what is on a code that is divided agrees with books that hold the parts, and a cent in the wrong part is found there', async t => {
  const { pool, map, found, verdict, subgraphs, read, refresh, reconciler } = await divided(t)
  const before = await found()
  assert.deepEqual(before, ['UNMAPPED_CODE 02-100'])
  const { preview, userErrors } = await map(CODES.a, null, { splits: SHARES, dryRun: true })
  assert.deepEqual(userErrors, [])
  assert.deepEqual([told(preview?.opens), told(preview?.closes)], [[], before])
  const answer = await map(CODES.a, null, { splits: SHARES })
  assert.deepEqual(answer.userErrors, [])
  assert.deepEqual(
    (await answer.mappings())?.map(({ splits }) => splits?.map(({ sharePercent }) => sharePercent)),
    [['60', '40.000']],
  )
  while (await refresh.readDuePart({ ...testContext(), isBackground: true }))
    await reconciler.reconcileDue()
  assert.deepEqual(await found(), [])
  assert.equal(await verdict(), 'AGREES')
  const { rows: projects } = await pool.query('select * from tieout.told_project')
  const { lines } = await jobCostOf(pool, projects[0], undefined)
  assert.deepEqual(
    lines.map(line => [
      line.cost_code,
      line.field_original,
      line.books_original,
      line.field_changes,
      line.books_changes,
      line.field_invoiced,
      line.books_invoiced,
      line.field_held,
      line.books_held,
    ]),
    [
      ['09-100', '780.01', '780.01', '60.01', '60.01', '60.00', '60.00', '6.00', '6.00'],
      ['09-200', '520.00', '520.00', '40.00', '40.00', '40.02', '40.02', '3.99', '3.99'],
    ],
  )
  const { retainageLinesOf } = createLoaders(pool, NOBODY_BOUND)
  const { rows: pairs } = await pool.query<{ id: string }>('select id from tieout.commitment_pair')
  const byLine = await retainageLinesOf.load(pairs[0]?.id ?? '')
  assert.deepEqual(
    byLine.map(line => [money(line.field_held_amount ?? ''), money(line.books_held_amount ?? '')]),
    [
      ['6.00', '6.00'],
      ['3.99', '3.99'],
    ],
  )
  const lineIds = (
    await pool.query<{ id: string }>('select id from tieout.commitment_line order by cost_code')
  ).rows
  const { lineMappings } = createLoaders(pool, NOBODY_BOUND)
  for (const { id } of lineIds) assert.equal((await lineMappings.load(id))?.field_id, CODES.a)
  const held = await pool.query(
    `select number, cost_code, line_count from tieout.item where side = 'FIELD' order by item_key`,
  )
  assert.deepEqual(held.rows.map(Object.values), [
    ['1, 2', '02-100', 2],
    ['1, 2', '02-100', 2],
  ])

  const [first, second] = (subgraphs.sage.invoices[1]?.['lines'] ?? []) as object[]
  Object.assign(first ?? {}, { grossAmount: '20.01' })
  Object.assign(second ?? {}, { grossAmount: '13.33' })
  await read()
  await reconciler.reconcileDue()
  assert.deepEqual(await found(), ['COST_CODE_MISMATCH INV-2'])
  Object.assign(first ?? {}, { grossAmount: '20.00' })
  Object.assign(second ?? {}, { grossAmount: '13.34' })
  await read()
  await reconciler.reconcileDue()
  assert.deepEqual(await found(), [])

  await map(CODES.a, null)
  assert.deepEqual(await found(), before)
})

test('two codes that read the same are mapped once, so that nothing is doubled', async t => {
  const { map, found, verdict, subgraphs, read, reconciler } = await divided(t)
  const twin = 'gid://procore/CostCode/1/13'
  subgraphs.procore.costCodes.push({ id: twin, of: PROJECT, number: '2.100', name: 'twin' })
  await read()
  await reconciler.reconcileDue()
  for (const code of [twin, CODES.a]) await map(code, null, { splits: SHARES })
  assert.deepEqual(await found(), [])
  assert.equal(await verdict(), 'AGREES')
})

test('what is on a code that is divided is not written, and says why', async t => {
  const { pool, map } = await divided(t)
  const { codings } = createPairsToWrite(pool)
  const lines = [{ extra: null, costCode: '02-100', costType: 'S' }]
  const { rows } = await pool.query('select id from tieout.project_pair')
  const refusals = async () => dividedProblems(await codings(rows[0].id, lines), ['input'])
  assert.deepEqual(await refusals(), [])
  await map(CODES.a, null, { splits: SHARES })
  const [refusal] = await refusals()
  assert.equal(refusal?.code, 'WRONG_STATE')
  assert.match(refusal?.message ?? '', /02-100 is divided among several codes/)
  await map(CODES.a, '09-100')
  assert.deepEqual(await refusals(), [])
})

test('a code is divided among two codes or more of its job, each once, whose shares are 100 together', async t => {
  const { map } = await divided(t)
  const split = (number: string, sharePercent: string) => ({
    sageCostCodeId: sageCode(number),
    sharePercent,
  })
  const refused = async (splits: object[], number: string | null = null) => {
    const { userErrors } = await map(CODES.a, number, { splits })
    return userErrors.map(({ code, field }) => `${code} ${field?.slice(1).join('.')}`)
  }
  const [a, b] = SHARES
  assert.deepEqual(await refused([split('09-100', '100')]), ['INVALID splits'])
  assert.deepEqual(await refused(Array.from({ length: 21 }, () => split('09-100', '1'))), [
    'INVALID splits',
  ])
  assert.deepEqual(await refused([split('09-100', '60'), split('09-200', '39.99')]), [
    'INVALID splits',
  ])
  assert.deepEqual(await refused([split('09-100', '100'), split('09-200', '0')]), [
    'INVALID splits.1.sharePercent',
  ])
  assert.deepEqual(await refused([split('09-100', '150'), split('09-200', '-50')]), [
    'INVALID splits.1.sharePercent',
  ])
  assert.deepEqual(await refused([split('09-200', '60'), split('9.200', '40')]), ['INVALID splits'])
  assert.deepEqual(await refused([split('09-100', '60'), split('77-777', '40')]), [
    'NOT_FOUND splits.1.sageCostCodeId',
  ])
  assert.deepEqual(await refused([a ?? {}, b ?? {}], '09-100'), ['INVALID splits'])
})

test('a change order on another code is found once its lines are read, and gone as the map of its day or its recoding says', async t => {
  const code = 'gid://procore/CostCode/1/5'
  const opened = await company(t, ({ procore, sage }) => {
    sage.costCodes.push({ id: sageCode('09-200'), of: JOB, number: '09-200', isGroup: false })
    for (const [side, vendor] of [
      [procore, 'gid://procore/Vendor/9'],
      [sage, 'gid://sage300/Vendor/V9'],
    ] as const) {
      Object.assign(side.commitments[0] ?? {}, { vendor: { id: vendor } })
      side.invoices.length = 0
    }
    const line = { id: 'line/1', number: '1', costType: 'S', amount: '100.00' }
    Object.assign(procore.changeOrders[0] ?? {}, { lines: [{ ...line, costCode: '01-100' }] })
    Object.assign(sage.changeOrders[0] ?? {}, {
      lines: [{ ...line, id: 'item/1', costCode: '09-200', job: { id: JOB } }],
    })
  })
  const { pool, read, refresh, subgraphs } = opened
  const { map, found, verdict, reconciler } = await deciding(pool)
  const unread = [await found(), await verdict()]
  assert.deepEqual(unread, [[], 'AGREES'])
  while (await refresh.readDuePart({ ...testContext(), isBackground: true }))
    await reconciler.reconcileDue()
  const moved = ['COST_CODE_MISMATCH 001']
  assert.deepEqual([await found(), await verdict()], [moved, 'DIFFERS'])

  const from = (validFromOn: string) => ({ validFromOn, reason: 'New list.' })
  await map(code, '09-200', from('2026-11-01'))
  assert.deepEqual(await found(), moved)
  const { preview } = await map(code, '09-200', { ...from('2026-10-31'), dryRun: true })
  assert.deepEqual([told(preview?.opens), told(preview?.closes)], [[], moved])
  await map(code, '09-200', from('2026-10-31'))
  assert.deepEqual([await found(), await verdict()], unread)

  await map(code, null, from('2026-10-31'))
  assert.deepEqual(await found(), moved)
  for (const line of (subgraphs.sage.changeOrders[0]?.['lines'] ?? []) as object[])
    Object.assign(line, { costCode: '01-100' })
  await read()
  await reconciler.reconcileDue()
  assert.deepEqual([await found(), await verdict()], unread)
})
