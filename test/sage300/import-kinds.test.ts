import assert from 'node:assert/strict'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type {
  SageCommitmentImportInput,
  SageCommitmentItemInput,
  SageInvoiceImportInput,
  SageInvoiceLineInput,
} from '../../subgraphs/sage300/types.generated.ts'
import { openCompany, postWaiting, type SageCompany, smallCompany } from './company.ts'

/** The small company with March 2026 as the period of the ledger and codes for both its items. */
const files = {
  ...smallCompany,
  JCM_MASTER__CATEGORY: `${smallCompany['JCM_MASTER__CATEGORY']}\n24-001,LOBBY,26-100,M`,
  GLM_MASTER__FISCAL_CONTROLS: 'Period_End_1__Current\n2026-03-31',
}

const commitment: SageCommitmentImportInput = {
  idempotencyKey: 'commitment-1',
  dryRun: false,
  number: 'SC-100',
  kind: 'SUBCONTRACT',
  title: 'Électricité, "new wing" and everything behind it',
  vendorNumber: 'VOLT',
  jobNumber: '24-001',
  committedOn: '2026-03-09',
  retainagePercent: '10.000000',
  lines: [
    {
      itemNumber: 1,
      description: 'Rough-in',
      amount: '1000.10',
      costCode: '26-100',
      category: 'S',
    },
    {
      itemNumber: 2,
      description: 'Fixtures',
      units: '3',
      unitCostAmount: '12.5',
      unitOfMeasure: 'EA',
      amount: '37.50',
      retainagePercent: '5',
      extra: 'LOBBY',
      costCode: '26-100',
      category: 'M',
    },
    { itemNumber: 7, description: 'Credit', amount: '-0.30', costCode: '26-100', category: 'S' },
  ],
}

const invoice: SageInvoiceImportInput = {
  idempotencyKey: 'invoice-1',
  dryRun: false,
  vendorNumber: 'VOLT',
  number: 'PAY 4/é',
  title: 'March',
  invoicedOn: '2026-03-20',
  accountingOn: '2026-03-31',
  lines: [
    {
      commitmentNumber: 'SC-1',
      itemNumber: 1,
      description: 'Work',
      amount: '1000.10',
      retainageAmount: '100.01',
      draw: '4',
    },
    {
      commitmentNumber: 'SC-1',
      itemNumber: 2,
      description: 'Fixtures',
      units: '2',
      unitCostAmount: '12.5',
      amount: '25',
      retainageAmount: '0',
    },
    {
      jobNumber: '24-001',
      costCode: '26-100',
      category: 'M',
      description: 'Delivery',
      amount: '-0.20',
      retainageAmount: '-0.02',
    },
  ],
}

interface Payload {
  outcome: string
  fileName: string | null
  records: string[]
  userErrors: { code: string; message: string; field: string[] | null; retryable: string }[]
}

type Kind = 'Commitment' | 'Invoice'

async function importInto(company: SageCompany, kind: Kind, input: object): Promise<Payload> {
  const { data, errors } = await company.ask(
    `mutation ($input: Sage${kind}ImportInput!) {
      import: sage${kind}Import(input: $input) { outcome fileName records userErrors { code message field retryable } }
    }`,
    { input },
  )
  assert.deepEqual(errors, [])
  return data.import
}

const importFiles = async (company: SageCompany) =>
  (await readdir(company.sandbox.importDir)).filter(name =>
    /^Tieout-[0-9a-f-]+\.(jcc|api)$/.test(name),
  )

test('a commitment that passes is imported, posted, read back and seen at once, and never twice', async () => {
  await using company = await openCompany(files)
  const read = `{ sageCommitment(id: "gid://sage300/Commitment/SC-100") { originalAmount retainagePercent lines { number originalAmount retainagePercent extra } } }`
  assert.equal((await company.ask(read)).data.sageCommitment, null)
  const first = await importInto(company, 'Commitment', commitment)
  assert.deepEqual([first.outcome, first.userErrors], ['POSTED', []])
  assert.deepEqual(first.records, [
    `C,"SC-100",1,"Électricité, 'new wing' and ev","VOLT",03/09/2026,10,1,0,0,"","","","","","","","","",""`,
    'CI,"SC-100",1,"Rough-in",0,,"","24-001","","26-100","S","",0,0,0,"",1000.10',
    'CI,"SC-100",2,"Fixtures",5,,"","24-001","LOBBY","26-100","M","",0,3,12.5,"EA",37.50',
    'CI,"SC-100",7,"Credit",0,,"","24-001","","26-100","S","",0,0,0,"",-0.30',
  ])
  const { originalAmount, lines } = (await company.ask(read)).data.sageCommitment
  assert.equal(originalAmount, '1037.30')
  assert.deepEqual(
    lines.map((line: { retainagePercent: string }) => line.retainagePercent),
    [null, '5', null],
  )
  assert.deepEqual(await importInto(company, 'Commitment', commitment), first)
  const otherKey = await importInto(company, 'Commitment', { ...commitment, idempotencyKey: 'k' })
  assert.deepEqual([otherKey.outcome, otherKey.fileName], ['POSTED', null])
  assert.equal((await importFiles(company)).length, 1)
  // An item that a change order adds later makes it no other commitment.
  await company.admin.query(
    `insert into jcm_master__commitment_item (commitment, item_number, cost_code, category) values ('SC-100', 9, '26-100', 'S')`,
  )
  assert.equal((await importInto(company, 'Commitment', commitment)).outcome, 'POSTED')
})

test('an invoice arrives unposted, is the same after posting, and is never imported twice', async () => {
  await using company = await openCompany(files)
  const first = await importInto(company, 'Invoice', invoice)
  assert.deepEqual([first.outcome, first.userErrors], ['ENTERED', []])
  assert.deepEqual(first.records, [
    'API,"VOLT","PAY 4/é","March",1024.90,0,03/20/2026,,,03/31/2026,"","","","","",""',
    'APD,"SC-1",1,"24-001","","26-100","S","","",1000.10,100.01,0,"4","Work",""',
    'APD,"SC-1",2,"24-001","LOBBY","26-100","M","","",25.00,0.00,0,"","Fixtures",""',
    'APD,"",0,"24-001","","26-100","M","","",-0.20,-0.02,0,"","Delivery",""',
  ])
  const read = `{ sageInvoices(first: 50, filter: { jobId: "gid://sage300/Job/24-001" }) {
    nodes { number isPosted grossAmount retainageAmount } } }`
  const seen = async () => {
    const { data, errors } = await company.ask(read)
    assert.deepEqual(errors, [])
    return data.sageInvoices.nodes.filter((each: { number: string }) => each.number === 'PAY 4/é')
  }
  const figures = { number: 'PAY 4/é', grossAmount: '1024.90', retainageAmount: '99.99' }
  assert.deepEqual(await seen(), [{ ...figures, isPosted: false }])
  assert.deepEqual(await importInto(company, 'Invoice', invoice), first)
  const otherKey = { ...invoice, idempotencyKey: 'k' }
  assert.deepEqual(
    [(await importInto(company, 'Invoice', otherKey)).outcome, (await importFiles(company)).length],
    ['ENTERED', 1],
  )
  const otherLines = { ...otherKey, idempotencyKey: 'l', lines: invoice.lines.slice(0, 1) }
  assert.equal(
    (await importInto(company, 'Invoice', otherLines)).userErrors[0]?.code,
    'ALREADY_EXISTS',
  )
  await postWaiting(company.sandbox, 'ACCOUNTS_PAYABLE')
  assert.equal((await importInto(company, 'Invoice', invoice)).outcome, 'POSTED')
  assert.deepEqual(await seen(), [{ ...figures, isPosted: true }])
})

test('a key of one kind of import is not taken for another', async () => {
  await using company = await openCompany(files)
  await importInto(company, 'Commitment', commitment)
  const { userErrors } = await importInto(company, 'Invoice', {
    ...invoice,
    idempotencyKey: commitment.idempotencyKey,
  })
  assert.equal(userErrors[0]?.code, 'IDEMPOTENCY_KEY_REUSED')
})

const item = (changes: Partial<SageCommitmentItemInput>) => ({
  lines: [{ ...(commitment.lines[0] as SageCommitmentItemInput), ...changes }],
})
const line = (changes: Partial<SageInvoiceLineInput>) => ({
  lines: [{ ...(invoice.lines[0] as SageInvoiceLineInput), ...changes }],
})
const job = (changes: Partial<SageInvoiceLineInput>) => ({
  lines: [{ ...(invoice.lines[2] as SageInvoiceLineInput), ...changes }],
})

const commitmentRefusals: [string, Partial<SageCommitmentImportInput>, string, string][] = [
  ['a number that is taken', { number: 'SC-1' }, 'ALREADY_EXISTS', 'number'],
  ['a number of 13 characters', { number: 'SC-1234567890' }, 'TOO_LONG', 'number'],
  ['a number with a quote', { number: 'SC"1' }, 'INVALID', 'number'],
  ['a number outside the code page', { number: 'SC-Ω' }, 'INVALID', 'number'],
  ['a blank title', { title: ' ' }, 'INVALID', 'title'],
  ['an unknown vendor', { vendorNumber: 'NONE' }, 'UNKNOWN_CODE', 'vendorNumber'],
  ['an unknown job', { jobNumber: '24-404' }, 'UNKNOWN_CODE', 'jobNumber'],
  ['no date', { committedOn: '03/09/2026' }, 'INVALID', 'committedOn'],
  [
    'retainage above a hundred',
    { retainagePercent: '101', ...item({}) },
    'INVALID',
    'retainagePercent',
  ],
  ['no line', { lines: [] }, 'INVALID', 'lines'],
  ['an item number of six digits', item({ itemNumber: 100_000 }), 'INVALID', 'lines.0.itemNumber'],
  [
    'an item twice',
    { lines: [...item({}).lines, ...item({}).lines] },
    'INVALID',
    'lines.1.itemNumber',
  ],
  ['a tenth of a cent', item({ amount: '1.001' }), 'INVALID', 'lines.0.amount'],
  ['ten digits', item({ amount: '1000000000' }), 'INVALID', 'lines.0.amount'],
  [
    'units that the price does not make',
    item({ units: '2', unitCostAmount: '3', amount: '7' }),
    'INVALID',
    'lines.0.amount',
  ],
  ['units of a lump sum', item({ units: '2' }), 'INVALID', 'lines.0.units'],
  ['five decimals of units', item({ units: '1.00001' }), 'INVALID', 'lines.0.units'],
  [
    'a price beyond what Sage holds',
    item({ units: '1', unitCostAmount: '1000000' }),
    'INVALID',
    'lines.0.unitCostAmount',
  ],
  [
    'a unit of seven characters',
    item({ unitOfMeasure: 'gallons' }),
    'TOO_LONG',
    'lines.0.unitOfMeasure',
  ],
  [
    'no retainage where the commitment has some',
    item({ retainagePercent: '0' }),
    'INVALID',
    'lines.0.retainagePercent',
  ],
  ['an extra that is not on the job', item({ extra: 'ROOF' }), 'UNKNOWN_CODE', 'lines.0.extra'],
  [
    'a code that is not on the job',
    item({ costCode: '99-999' }),
    'UNKNOWN_CODE',
    'lines.0.costCode',
  ],
  ['a code that only totals', item({ costCode: '26-000' }), 'UNKNOWN_CODE', 'lines.0.costCode'],
  [
    'a category that is not on the code',
    item({ category: 'Z' }),
    'UNKNOWN_CODE',
    'lines.0.category',
  ],
]

const invoiceRefusals: [string, Partial<SageInvoiceImportInput>, string, string][] = [
  ['an invoice that is posted', { number: 'INV-2' }, 'ALREADY_EXISTS', 'number'],
  [
    'an invoice that waits unposted with other lines',
    { number: 'INV-1' },
    'ALREADY_EXISTS',
    'number',
  ],
  ['a number of 16 characters', { number: '1234567890123456' }, 'TOO_LONG', 'number'],
  ['a number outside the code page', { number: 'Ω' }, 'INVALID', 'number'],
  ['a blank title', { title: '' }, 'INVALID', 'title'],
  ['no invoice date', { invoicedOn: 'x' }, 'INVALID', 'invoicedOn'],
  ['no accounting date', { accountingOn: '2026-02-30' }, 'INVALID', 'accountingOn'],
  ['a closed period', { accountingOn: '2026-02-28' }, 'WRONG_STATE', 'accountingOn'],
  ['an unknown vendor', { vendorNumber: 'NONE', ...job({}) }, 'UNKNOWN_CODE', 'vendorNumber'],
  ['no line', { lines: [] }, 'INVALID', 'lines'],
  ['a tenth of a cent', line({ amount: '1.001' }), 'INVALID', 'lines.0.amount'],
  [
    'amounts of ten digits together',
    {
      lines: [line({ amount: '999999999' }), line({ amount: '1' })].flatMap(each =>
        each.lines.map(it => ({ ...it, retainageAmount: '0' })),
      ),
    },
    'INVALID',
    'lines',
  ],
  ['a line of nothing', line({ amount: '0', retainageAmount: '0' }), 'INVALID', 'lines.0.amount'],
  [
    'retainage that is no amount',
    line({ retainageAmount: '1e1' }),
    'INVALID',
    'lines.0.retainageAmount',
  ],
  [
    'retainage of the other sign',
    line({ retainageAmount: '-1' }),
    'INVALID',
    'lines.0.retainageAmount',
  ],
  [
    'a credit with positive retainage',
    line({ amount: '-5', retainageAmount: '1' }),
    'INVALID',
    'lines.0.retainageAmount',
  ],
  [
    'more retainage than amount',
    line({ retainageAmount: '1000.11' }),
    'INVALID',
    'lines.0.retainageAmount',
  ],
  [
    'a release that withholds',
    line({ amount: '0', retainageAmount: '1' }),
    'INVALID',
    'lines.0.retainageAmount',
  ],
  // 100.03 is held by what is posted, and 99 by what waits unposted.
  [
    'a release of more than is held',
    line({ amount: '0', retainageAmount: '-199.04' }),
    'INVALID',
    'lines.0.retainageAmount',
  ],
  [
    'an unknown commitment',
    line({ commitmentNumber: 'SC-404' }),
    'NOT_FOUND',
    'lines.0.commitmentNumber',
  ],
  [
    'a closed commitment',
    line({ commitmentNumber: 'SC-OLD' }),
    'WRONG_STATE',
    'lines.0.commitmentNumber',
  ],
  [
    'a commitment of another vendor',
    line({ commitmentNumber: 'PO-7' }),
    'INVALID',
    'lines.0.commitmentNumber',
  ],
  [
    'a commitment on a closed job',
    line({ commitmentNumber: 'SC-DONE' }),
    'WRONG_STATE',
    'lines.0.commitmentNumber',
  ],
  ['a commitment without an item', line({ itemNumber: null }), 'INVALID', 'lines.0.itemNumber'],
  ['an item without a commitment', job({ itemNumber: 1 }), 'INVALID', 'lines.0.commitmentNumber'],
  [
    'an item with a code of its own',
    line({ costCode: '26-100' }),
    'INVALID',
    'lines.0.commitmentNumber',
  ],
  ['an unknown item', line({ itemNumber: 9 }), 'NOT_FOUND', 'lines.0.itemNumber'],
  [
    'another unit cost than the item has',
    line({ itemNumber: 2, units: '2', unitCostAmount: '13', amount: '26', retainageAmount: '0' }),
    'INVALID',
    'lines.0.unitCostAmount',
  ],
  [
    'units that the price does not make',
    line({ itemNumber: 2, units: '2', amount: '26', retainageAmount: '0' }),
    'INVALID',
    'lines.0.amount',
  ],
  ['units of a lump sum', line({ units: '2' }), 'INVALID', 'lines.0.units'],
  [
    'a unit cost without units',
    line({ itemNumber: 2, unitCostAmount: '12.5' }),
    'INVALID',
    'lines.0.units',
  ],
  ['a draw of 16 characters', line({ draw: '1234567890123456' }), 'TOO_LONG', 'lines.0.draw'],
  ['neither commitment nor job', job({ jobNumber: null }), 'INVALID', 'lines.0.jobNumber'],
  ['an unknown job', job({ jobNumber: '24-404' }), 'UNKNOWN_CODE', 'lines.0.jobNumber'],
  ['a closed job', job({ jobNumber: '24-009' }), 'WRONG_STATE', 'lines.0.jobNumber'],
  ['an extra that is not on the job', job({ extra: 'ROOF' }), 'UNKNOWN_CODE', 'lines.0.extra'],
  ['a code that only totals', job({ costCode: '26-000' }), 'UNKNOWN_CODE', 'lines.0.costCode'],
  [
    'a category that is not on the code',
    job({ category: 'Z' }),
    'UNKNOWN_CODE',
    'lines.0.category',
  ],
]

for (const [kind, good, refusals] of [
  ['Commitment', commitment, commitmentRefusals],
  ['Invoice', invoice, invoiceRefusals],
] as const) {
  test(`${kind}: whatever Sage would refuse is refused before a byte is written, by field`, async t => {
    await using company = await openCompany(files)
    for (const [what, changes, code, field] of refusals) {
      await t.test(what, async () => {
        const payload = await importInto(company, kind, { ...good, ...changes })
        assert.deepEqual(
          payload.userErrors.map(error => [error.code, error.field?.join('.'), error.retryable]),
          [[code, `input.${field}`, 'NO']],
        )
        assert.equal(payload.outcome, 'REFUSED')
        assert.deepEqual(await importFiles(company), [])
      })
    }
    assert.equal((await importInto(company, kind, { ...good, dryRun: true })).outcome, 'CHECKED')
    assert.deepEqual(await importFiles(company), [])
  })

  test(`${kind}: what only Sage rejects is named by line and field, and is not tried again`, async () => {
    await using company = await openCompany(files)
    await company.sandbox.setFault('REJECT_EVERY', 1)
    const payload = await importInto(company, kind, good)
    assert.equal(payload.outcome, 'REJECTED')
    assert.deepEqual(
      payload.userErrors.map(error => error.field?.join('.')),
      ['input', 'input.lines.0', 'input.lines.1', 'input.lines.2'],
    )
    assert.match(payload.userErrors[2]?.message ?? '', /line 3: The record is locked/)
    await company.sandbox.setFault('REJECT_EVERY', null)
    assert.deepEqual(await importInto(company, kind, good), payload)
  })
}

test('a release goes through up to what the commitment holds, and two releases are added up', async () => {
  await using company = await openCompany(files)
  const release = (amount: string) => ({
    ...line({ amount: '0', retainageAmount: amount }).lines[0],
  })
  const tooMuch = await importInto(company, 'Invoice', {
    ...invoice,
    lines: [release('-199'), release('-0.04')],
  })
  assert.deepEqual(
    tooMuch.userErrors.map(error => error.field?.join('.')),
    ['input.lines.1.retainageAmount'],
  )
  const right = { ...invoice, lines: [release('-199.03')] }
  assert.equal((await importInto(company, 'Invoice', right)).outcome, 'ENTERED')
})

test('the columns of the company decide the invoice file, and a column that is missing is named', async () => {
  await using company = await openCompany(files)
  const layout = (columns: object) =>
    writeFile(join(company.sandbox.companyDir, 'APImportLayout.json'), JSON.stringify(columns))
  const API = ['Invoice', 'Vendor', 'Amount', 'Accounting Date', 'Invoice Date']
  const APD = [
    'Commitment',
    'Commitment Line',
    'Job',
    'Extra',
    'Cost Code',
    'Category',
    'Amount',
    'Units',
    'Unit Cost',
  ]
  await layout({ API, APD: [...APD, 'Colour'] })
  const unknown = await importInto(company, 'Invoice', invoice)
  assert.equal(unknown.userErrors[0]?.code, 'NOT_CONFIGURED')
  assert.match(
    unknown.userErrors[0]?.message ?? '',
    /APD has no column "Colour"; known are Commitment/,
  )
  await layout({ API, APD })
  const lost = await importInto(company, 'Invoice', invoice)
  assert.deepEqual(
    lost.userErrors.map(error => [error.code, error.field?.join('.')]),
    [
      ['NOT_CONFIGURED', 'input.lines.0'],
      ['NOT_CONFIGURED', 'input.lines.2'],
    ],
  )
  await layout({ API, APD: [...APD, 'Retainage', 'Draw'] })
  const taken = await importInto(company, 'Invoice', invoice)
  assert.equal(taken.outcome, 'ENTERED')
  assert.deepEqual(taken.records.slice(0, 3), [
    'API,"PAY 4/é","VOLT",1024.90,03/31/2026,03/20/2026',
    'APD,"SC-1",1,"24-001","","26-100","S",1000.10,0,0,100.01,"4"',
    'APD,"SC-1",2,"24-001","LOBBY","26-100","M",25.00,2,12.5,0.00,""',
  ])
})
