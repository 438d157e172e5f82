import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { checkCompany, records, type SageTable, tableRows } from '../../sandbox/format.ts'
import { generate, type Options, sampleOptions } from '../../sandbox/generate/generate.ts'
import type { Planted } from '../../sandbox/generate/model.ts'

/**
 * The files are read back here with arithmetic of its own: bigint cents, straight from the rules
 * (period gross is the change in total completed and stored, retainage the change in what is held).
 */
const asOf = '2026-10-31'
const sample = fileURLToPath(new URL('../../sandbox/company', import.meta.url))
const small: Omit<Options, 'out'> = {
  projects: 4,
  commitments: 12,
  lines: 6,
  months: 9,
  seed: 'agreement',
  plantedShare: 0,
  scripted: false,
}
let dir: string

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tieout-generate-'))
})
after(() => rm(dir, { recursive: true }))

test('without planted differences both systems agree to the cent on every figure and document', async () => {
  const out = join(dir, 'agreeing')
  const summary = generate({ ...small, out })
  assert.equal(summary.planted, 0)
  await checkCompany(out)
  const differences = await differencesOf(out)
  assert.ok(differences.size > 30, 'the company has commitments')
  for (const [number, difference] of differences) assert.deepEqual(difference, agreement, number)
})

test('the same seed makes the same bytes, another seed another company', async () => {
  generate({ ...small, out: join(dir, 'first') })
  generate({ ...small, out: join(dir, 'second') })
  generate({ ...small, seed: 'other', out: join(dir, 'other') })
  assert.deepEqual(await bytesOf(join(dir, 'first')), await bytesOf(join(dir, 'second')))
  const requisitions = join('procore', 'requisitions.json')
  assert.notEqual(
    (await bytesOf(join(dir, 'first'))).get(requisitions),
    (await bytesOf(join(dir, 'other'))).get(requisitions),
  )
})

test('the committed sample company is what the generator makes', async () => {
  const out = join(dir, 'sample')
  generate({ ...sampleOptions, out })
  const made = await bytesOf(out)
  const committed = await bytesOf(sample)
  assert.deepEqual([...made.keys()], [...committed.keys()])
  for (const [name, bytes] of made)
    assert.ok(
      bytes === committed.get(name),
      `${name} differs; run npm run sandbox:generate -- --sample --out sandbox/company`,
    )
})

test('the sample company is well formed and every reference in it leads somewhere', async () => {
  await checkCompany(sample)
})

test('every difference in the sample company is planted, and every planted amount is exact', async () => {
  const planted = await plantedIn(sample)
  await assertPlantsExplain(sample, planted)
})

test('differences planted at random are exact too', async () => {
  const out = join(dir, 'planted')
  const summary = generate({ ...small, projects: 10, plantedShare: 0.5, out })
  assert.ok(summary.planted > 40)
  await checkCompany(out)
  await assertPlantsExplain(out, await plantedIn(out))
})

test('the sample company shows every class of finding that records can show', async () => {
  const shown = new Set((await plantedIn(sample)).map(({ code }) => code))
  assert.deepEqual(
    classes.filter(code => !shown.has(code)),
    [],
  )
})

test('every G702 summary of the sample follows from its lines, save the one that is planted', async () => {
  const broken: unknown[] = []
  for await (const { record } of records(sample, 'requisitions')) {
    const summary = record['summary'] as Record<string, string>
    const held = items(record).reduce((sum, item) => sum + heldOf(item), 0n)
    const done = items(record).reduce(
      (sum, item) => sum + cents(item['total_completed_and_stored_to_date']),
      0n,
    )
    const earned = cents(summary['total_earned_less_retainage'])
    const holds =
      cents(summary['total_completed_and_stored_to_date']) === done &&
      cents(summary['total_retainage']) === held &&
      earned === done - held &&
      cents(summary['current_payment_due']) ===
        earned - cents(summary['less_previous_certificates_for_payment']) &&
      cents(summary['balance_to_finish_including_retainage']) ===
        cents(summary['contract_sum_to_date']) - earned
    if (!holds) broken.push(record['invoice_number'])
  }
  const planted = (await plantedIn(sample)).filter(({ code }) => code === 'IDENTITY_BROKEN')
  assert.deepEqual(
    broken,
    planted.map(({ grain }) => grain),
  )
})

test('no line of the sample is billed beyond its value, save where that is planted', async () => {
  const overbilled = new Set<string>()
  const numbers = await numbersOf(sample)
  for await (const { record } of records(sample, 'requisitions')) {
    for (const item of items(record)) {
      const beyond =
        cents(item['total_completed_and_stored_to_date']) - cents(item['scheduled_value'])
      const credit = cents(item['scheduled_value']) < 0n
      if (!credit && beyond > 0n)
        overbilled.add(`${numbers.get(record['commitment_id'])} ${beyond}`)
    }
  }
  const planted = (await plantedIn(sample)).filter(({ code }) => code === 'OVERBILLED_LINE')
  const expected = planted.map(({ commitment, amount }) => `${commitment} ${cents(amount)}`)
  assert.deepEqual([...overbilled].sort(), expected.sort())
})

test("Sage's roll-ups are the sums of its items and transactions", async () => {
  const out = join(dir, 'rolled')
  generate({ ...small, plantedShare: 0.3, out })
  const sums = async (table: SageTable, column: string, keys: string[]) => {
    const found = new Map<string, bigint>()
    for await (const row of tableRows(out, table)) {
      const key = keys.map(each => row[each]).join('/')
      const sum = (found.get(key) ?? 0n) + cents(row[column])
      found.set(key, sum)
    }
    return new Map([...found].filter(([, sum]) => sum !== 0n).sort())
  }
  const category = ['Job', 'Extra', 'Cost_Code', 'Category']
  for (const [column, table, itsColumn] of [
    ['Original_Commitment', 'JCM_MASTER__COMMITMENT_ITEM', 'Amount'],
    ['Approved_Commitment_Changes', 'JCM_MASTER__COMMITMENT_ITEM', 'Approved_Commitment_CO_Amount'],
    ['JTD_Cost', 'JCT_CURRENT__TRANSACTION', 'Amount'],
    ['JTD_Cost', 'APM_MASTER__DISTRIBUTION', 'Amount'],
  ] as const) {
    assert.deepEqual(
      await sums('JCM_MASTER__CATEGORY', column, category),
      await sums(table, itsColumn, category),
      `${column} from ${table}`,
    )
    const code = category.slice(0, 3)
    assert.deepEqual(
      await sums('JCM_MASTER__COST_CODE', column, code),
      await sums(table, itsColumn, code),
    )
  }
  const [ledger] = (await sums('GLM_MASTER__ACCOUNT', 'Current_Balance', [])).values()
  const [held] = (await sums('APM_MASTER__DISTRIBUTION', 'Retainage', [])).values()
  assert.equal(ledger, -(held ?? 0n))
})

test('the README lists exactly the planted differences', async () => {
  const readme = await readFile(join(sample, '..', 'README.md'), 'utf8')
  const rows = readme.split('\n').filter(line => /^\| `[A-Z_]+` \|/.test(line))
  const expected = (await plantedIn(sample)).map(
    ({ code, project, commitment, grain, amount }) =>
      `| \`${code}\` | ${project ?? ''} | ${commitment ?? ''} | ${grain ?? ''} | ${amount ?? ''} |`,
  )
  assert.deepEqual(rows, expected)
})

test('the command line explains itself and refuses wrong options', async () => {
  const run = promisify(execFile)
  const main = fileURLToPath(new URL('../../sandbox/generate/main.ts', import.meta.url))
  assert.match((await run(process.execPath, [main, '--help'])).stdout, /--planted-share/)
  const out = join(dir, 'cli')
  const { stdout } = await run(process.execPath, [
    main,
    '--projects',
    '1',
    '--commitments',
    '2',
    '--out',
    out,
    '--json',
  ])
  assert.equal(JSON.parse(stdout).commitments, 2)
  await assert.rejects(
    run(process.execPath, [main, '--out', out, '--lines', 'many']),
    /--lines: "many" is not a whole number/,
  )
  await assert.rejects(run(process.execPath, [main]), /--out: name the folder/)
})

/** Classes of finding that records at rest can show. */
const classes = [
  'COMMITMENT_MISSING_IN_SAGE',
  'COMMITMENT_MISSING_IN_PROCORE',
  'CO_MISSING_IN_SAGE',
  'CO_MISSING_IN_PROCORE',
  'CO_NOT_RELEASED',
  'INVOICE_MISSING_IN_SAGE',
  'INVOICE_MISSING_IN_PROCORE',
  'INVOICE_UNPOSTED_IN_SAGE',
  'DUPLICATE_IN_SAGE',
  'DUPLICATE_IN_PROCORE',
  'PAYMENT_MISMATCH',
  'ORIGINAL_AMOUNT_MISMATCH',
  'CO_AMOUNT_MISMATCH',
  'CO_STATUS_MISMATCH',
  'CO_DUPLICATE_NUMBER',
  'INVOICE_AMOUNT_MISMATCH',
  'OVERBILLED_LINE',
  'OVERBILLED_COMMITMENT',
  'UNIT_COST_CONFLICT',
  'RATE_MISMATCH',
  'CO_RATE_MISMATCH',
  'SLIDING_SCALE_NOT_APPLIED',
  'RETAINAGE_CAP_BASIS',
  'STORED_MATERIAL_RETAINAGE',
  'STORED_MATERIAL_DOUBLE_COUNT',
  'RELEASE_ONE_SIDED',
  'RELEASE_EXCEEDS_HELD',
  'NEGATIVE_HELD',
  'NEGATIVE_LINE_RETAINAGE',
  'RETAINAGE_OVER_LEGAL_CAP',
  'RETAINAGE_PAYABLE_GL',
  'TIMING_CUTOFF',
  'COST_CODE_MISMATCH',
  'JOB_OR_EXTRA_MISMATCH',
  'VENDOR_MISMATCH',
  'UNMAPPED_CODE',
  'UNMAPPED_VENDOR',
  'UNMAPPED_PROJECT',
  'ALLOCATION_ONLY',
  'DEDUCTION_MISMATCH',
  'IDENTITY_BROKEN',
  'SAGE_MASTER_TOTAL',
  'LINK_BROKEN',
  'LINK_CONFLICT',
  'COMPLIANCE_HOLD',
  'ROUNDING',
  'UNEXPLAINED',
]

/** Which figure of a commitment each class of amount moves. */
type Measure = 'revised' | 'invoiced' | 'held' | 'paid' | 'masterInvoiced'
const measures: Record<Measure, string[]> = {
  revised: [
    'COMMITMENT_MISSING_IN_SAGE',
    'COMMITMENT_MISSING_IN_PROCORE',
    'CO_MISSING_IN_SAGE',
    'CO_MISSING_IN_PROCORE',
    'CO_AMOUNT_MISMATCH',
    'ORIGINAL_AMOUNT_MISMATCH',
  ],
  invoiced: [
    'INVOICE_MISSING_IN_SAGE',
    'INVOICE_MISSING_IN_PROCORE',
    'INVOICE_UNPOSTED_IN_SAGE',
    'DUPLICATE_IN_SAGE',
    'DUPLICATE_IN_PROCORE',
    'INVOICE_AMOUNT_MISMATCH',
    'STORED_MATERIAL_DOUBLE_COUNT',
    'DEDUCTION_MISMATCH',
  ],
  held: [
    'RATE_MISMATCH',
    'CO_RATE_MISMATCH',
    'SLIDING_SCALE_NOT_APPLIED',
    'RETAINAGE_CAP_BASIS',
    'STORED_MATERIAL_RETAINAGE',
    'RELEASE_ONE_SIDED',
    'RELEASE_EXCEEDS_HELD',
    'NEGATIVE_HELD',
    'NEGATIVE_LINE_RETAINAGE',
    'TIMING_CUTOFF',
    'ROUNDING',
    'UNEXPLAINED',
  ],
  paid: ['PAYMENT_MISMATCH'],
  masterInvoiced: ['SAGE_MASTER_TOTAL'],
}

interface Difference extends Record<Measure, bigint> {
  /** Documents and items whose figures differ, as text. */
  documents: string[]
}
const agreement: Difference = {
  revised: 0n,
  invoiced: 0n,
  held: 0n,
  paid: 0n,
  masterInvoiced: 0n,
  documents: [],
}

async function assertPlantsExplain(company: string, planted: Planted[]): Promise<void> {
  const differences = await differencesOf(company)
  for (const [number, difference] of differences) {
    const here = planted.filter(
      ({ commitment }) => commitment !== null && normal(commitment) === number,
    )
    if (here.length === 0)
      assert.deepEqual(difference, agreement, `${number} differs and nothing is planted`)
    for (const [measure, codes] of Object.entries(measures) as [Measure, string[]][]) {
      const amounts = here.filter(({ code, amount }) => amount !== null && codes.includes(code))
      if (amounts.length === 0) continue
      const total = amounts.reduce((sum, { amount }) => sum + cents(amount), 0n)
      assert.equal(
        difference[measure],
        total,
        `${number} ${measure}: ${amounts.map(({ code }) => code)}`,
      )
    }
  }
}

interface Side {
  revised: bigint
  paid: bigint
  invoices: Map<string, { gross: bigint; held: bigint }>
  items: Map<string, { gross: bigint; held: bigint }>
  masterInvoiced?: bigint
}

/** Procore minus Sage for every commitment that counts, by normalised number. */
async function differencesOf(company: string): Promise<Map<string, Difference>> {
  const procore = await procoreSides(company)
  const sage = await sageSides(company)
  const differences = new Map<string, Difference>()
  for (const number of new Set([...procore.keys(), ...sage.keys()])) {
    const left = procore.get(number) ?? emptySide()
    const right = sage.get(number) ?? emptySide()
    const documents: string[] = []
    for (const kind of ['invoices', 'items'] as const) {
      for (const key of new Set([...left[kind].keys(), ...right[kind].keys()])) {
        const ours = left[kind].get(key)
        const theirs = right[kind].get(key)
        if (
          (ours?.gross ?? 0n) !== (theirs?.gross ?? 0n) ||
          (ours?.held ?? 0n) !== (theirs?.held ?? 0n)
        )
          documents.push(key)
      }
    }
    differences.set(number, {
      revised: left.revised - right.revised,
      invoiced: total(left, 'gross') - total(right, 'gross'),
      held: total(left, 'held') - total(right, 'held'),
      paid: left.paid - right.paid,
      masterInvoiced:
        right.masterInvoiced === undefined ? 0n : total(right, 'gross') - right.masterInvoiced,
      documents,
    })
  }
  return differences
}

async function procoreSides(company: string): Promise<Map<string, Side>> {
  const sides = new Map<number, Side>()
  const byNumber = new Map<string, Side>()
  for (const resource of ['work_order_contracts', 'purchase_order_contracts'] as const) {
    for await (const { record } of records(company, resource)) {
      if (record['status'] === 'Draft' || record['status'] === 'Out For Signature') continue
      const side = emptySide()
      for (const line of record['line_items'] as Record<string, unknown>[])
        side.revised += cents(line['amount'])
      sides.set(record['id'] as number, side)
      byNumber.set(normal(record['number'] as string), side)
    }
  }
  for await (const { record } of records(company, 'commitment_change_orders')) {
    const side = sides.get(record['contract_id'] as number)
    if (!side || record['status'] !== 'approved') continue
    for (const line of record['line_items'] as Record<string, unknown>[])
      side.revised += cents(line['amount'])
  }
  const codes = new Map<number, string>()
  for await (const { record } of records(company, 'cost_codes')) {
    codes.set(
      record['id'] as number,
      `${record['biller_type'] === 'SubJob' ? record['biller'] : ''}/${record['full_code']}`,
    )
  }
  const before = new Map<unknown, { done: bigint; held: bigint }>()
  for await (const { record } of records(company, 'requisitions')) {
    const side = sides.get(record['commitment_id'] as number)
    if (
      !side ||
      !['approved', 'approved_as_noted', 'pending_owner_approval'].includes(
        record['status'] as string,
      )
    )
      continue
    for (const item of items(record)) {
      const done = cents(item['total_completed_and_stored_to_date'])
      const held = heldOf(item)
      const last = before.get(item['line_item_id']) ?? { done: 0n, held: 0n }
      before.set(item['line_item_id'], { done, held })
      const moved = { gross: done - last.done, held: held - last.held }
      add(side.invoices, `invoice ${normal(record['invoice_number'] as string)}`, moved)
      add(side.items, `item ${codes.get(item['cost_code_id'] as number)}`, moved)
    }
  }
  for await (const { record } of records(company, 'contract_payments')) {
    const side = sides.get(record['contract_id'] as number)
    if (side) side.paid += cents(record['amount'])
  }
  return byNumber
}

async function sageSides(company: string): Promise<Map<string, Side>> {
  const sides = new Map<string, Side>()
  for await (const row of tableRows(company, 'JCM_MASTER__COMMITMENT')) {
    const side = emptySide()
    side.revised = cents(row['Amount']) + cents(row['Approved_Commitment_Changes'])
    side.masterInvoiced = cents(row['Amount_Invoiced'])
    sides.set(normal(row['Commitment'] as string), side)
  }
  const dates = new Map<string, string>()
  for await (const row of tableRows(company, 'APM_MASTER__INVOICE')) {
    dates.set(`${row['Vendor']}/${row['Invoice']}`, row['Accounting_Date'] as string)
  }
  const commitmentOf = new Map<string, string>()
  for await (const row of tableRows(company, 'APM_MASTER__DISTRIBUTION')) {
    const document = `${row['Vendor']}/${row['Invoice']}`
    const number = normal(row['Commitment'] as string)
    commitmentOf.set(document, number)
    const side = sides.get(number)
    if (!side) continue
    const late = (dates.get(document) ?? '') > asOf
    const moved = { gross: cents(row['Amount']), held: cents(row['Retainage']) }
    // A document booked later still counts in the running total that Sage keeps.
    if (late) side.masterInvoiced = (side.masterInvoiced ?? 0n) - moved.gross
    else {
      add(side.invoices, `invoice ${normal(row['Invoice'] as string)}`, moved)
      add(side.items, `item ${row['Extra']}/${row['Cost_Code']}`, moved)
    }
  }
  for await (const row of tableRows(company, 'APM_MASTER__INVOICE_PAYMENT')) {
    const side = sides.get(commitmentOf.get(`${row['Vendor']}/${row['Invoice']}`) ?? '')
    if (side) side.paid += cents(row['Amount_Paid'])
  }
  return sides
}

function emptySide(): Side {
  return { revised: 0n, paid: 0n, invoices: new Map(), items: new Map() }
}

function total(side: Side, figure: 'gross' | 'held'): bigint {
  return [...side.invoices.values()].reduce((sum, each) => sum + each[figure], 0n)
}

function add(
  to: Map<string, { gross: bigint; held: bigint }>,
  key: string,
  moved: { gross: bigint; held: bigint },
): void {
  const sum = to.get(key) ?? { gross: 0n, held: 0n }
  to.set(key, { gross: sum.gross + moved.gross, held: sum.held + moved.held })
}

function items(requisition: Record<string, unknown>): Record<string, unknown>[] {
  return [
    ...(requisition['contract_items'] as Record<string, unknown>[]),
    ...(requisition['change_order_items'] as Record<string, unknown>[]),
  ]
}

function heldOf(item: Record<string, unknown>): bigint {
  return (
    cents(item['work_completed_retainage_from_previous_application']) +
    cents(item['work_completed_retainage_retained_this_period']) -
    cents(item['work_completed_retainage_released_this_period']) +
    cents(item['materials_stored_retainage_currently_retained'])
  )
}

function cents(text: unknown): bigint {
  return BigInt(String(text ?? '0.00').replace('.', ''))
}

function normal(number: string): string {
  return number
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/0*(\d+)/g, (_, digits: string) => digits)
}

async function numbersOf(company: string): Promise<Map<unknown, unknown>> {
  const numbers = new Map<unknown, unknown>()
  for (const resource of ['work_order_contracts', 'purchase_order_contracts'] as const) {
    for await (const { record } of records(company, resource))
      numbers.set(record['id'], record['number'])
  }
  return numbers
}

async function plantedIn(company: string): Promise<Planted[]> {
  return JSON.parse(await readFile(join(company, 'planted.json'), 'utf8')) as Planted[]
}

async function bytesOf(company: string): Promise<Map<string, string>> {
  const names = (await readdir(company, { recursive: true }))
    .filter(name => /\.(json|csv)$/.test(name))
    .sort()
  return new Map(
    await Promise.all(
      names.map(async name => [name, await readFile(join(company, name), 'utf8')] as const),
    ),
  )
}
