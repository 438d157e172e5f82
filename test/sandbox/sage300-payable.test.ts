import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { openCompany, type SageCompany, smallCompany } from '../sage300/company.ts'

/** The small company with nothing unposted and March 2026 as the period of the ledger. */
const files = {
  ...smallCompany,
  API_NEW__INVOICE: '',
  API_NEW__DISTRIBUTION: '',
  GLM_MASTER__FISCAL_CONTROLS: 'Period_End_1__Current\n2026-03-31',
}

const head = (
  invoice: string,
  amount: string,
  more: { vendor?: string; accounting?: string } = {},
) =>
  `API,"${more.vendor ?? 'VOLT'}","${invoice}","Work",${amount},0,03/20/2026,,,${more.accounting ?? '03/31/2026'},"","","","","",""`
const line = (item: number, amount: string, retainage: string, commitment = 'SC-1') =>
  `APD,"${commitment}",${item},"","","","","","",${amount},${retainage},0,"","Électricité",""`
const coded = (amount: string, coding: string, retainage = '0') =>
  `APD,"",0,${coding},"","",${amount},${retainage},0,"","",""`

async function run(company: SageCompany, args: string[]): Promise<void> {
  const [program = '', ...leading] = company.sandbox.importCommand
  const child = spawn(program, [...leading, ...args], {
    cwd: company.sandbox.companyDir,
    env: { ...process.env, ...company.sandbox.importEnvironment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await once(child, 'exit')
}

/** Imports the lines and returns the reasons of the rejected ones by line. */
async function importLines(company: SageCompany, lines: string[]): Promise<Record<number, string>> {
  const file = join(company.sandbox.importDir, 'Invoices.api')
  await writeFile(file, lines.map(each => `${each}\r\n`).join(''), 'latin1')
  await run(company, ['--file', file])
  const print = await readFile(join(company.sandbox.importDir, 'InvoicesImportPrint.prn'), 'latin1')
  return Object.fromEntries(
    [...print.matchAll(/^ *(\d+) .*REJECTED {2}(.*?)\r?$/gm)].map(found => [found[1], found[2]]),
  )
}

const post = (company: SageCompany) =>
  run(company, ['--post-ap', '--file', join(company.sandbox.importDir, 'Invoices.api')])

async function read(company: SageCompany, sql: string): Promise<unknown[]> {
  return (await company.admin.query(sql)).rows
}

const totals = `select c.amount_invoiced::text commitment, i.amount_invoiced::text item,
    i.units_invoiced::text units, v.retainage_being_held::text held, g.jtd_cost::text cost,
    g.commitment_invoiced::text invoiced, j.jtd_cost::text job
  from jcm_master__commitment c
  join jcm_master__commitment_item i on i.commitment = c.commitment and i.item_number = 1
  join apm_master__vendor v on v.vendor = c.vendor
  join jcm_master__category g on g.job = i.job and g.extra = i.extra and g.cost_code = i.cost_code and g.category = i.category
  join jcm_master__job j on j.job = i.job
  where c.commitment = 'SC-1'`

test('an AP invoice arrives unposted and changes no total; a person posts it to books and job cost', async () => {
  await using company = await openCompany(files)
  const before = await read(company, totals)
  assert.deepEqual(
    await importLines(company, [
      head('N-1', '1000.30'),
      line(1, '1000.10', '100.01'),
      coded('0.20', '"24-001","LOBBY","26-100","S"'),
      head('N-2', '0', {}),
      line(1, '0', '-50.00'),
    ]),
    {},
  )
  assert.deepEqual(await read(company, totals), before)
  assert.deepEqual(
    await read(
      company,
      `select rtrim(invoice) invoice, amount::text, retainage::text from api_new__invoice order by 1`,
    ),
    [
      { invoice: 'N-1', amount: '1000.3', retainage: '100.01' },
      { invoice: 'N-2', amount: '0', retainage: '-50' },
    ],
  )
  await post(company)
  assert.deepEqual(await read(company, 'select 1 from api_new__invoice'), [])
  assert.deepEqual(await read(company, 'select 1 from api_new__distribution'), [])
  assert.deepEqual(before, [
    {
      commitment: '1500.3',
      item: '1500.1',
      units: '0',
      held: '100.03',
      cost: '0',
      invoiced: '1500.1',
      job: '0',
    },
  ])
  assert.deepEqual(await read(company, totals), [
    {
      commitment: '2500.4',
      item: '2500.2',
      units: '0',
      held: '150.04',
      cost: '1000.1',
      invoiced: '2500.2',
      job: '1000.3',
    },
  ])
  assert.deepEqual(
    await read(
      company,
      `select rtrim(invoice) invoice, rtrim(transaction_type) type, amount::text, retainage::text, rtrim(extra) extra,
         rtrim(commitment) commitment, commitment_line_item::int item, accounting_date::text date
         from jct_current__transaction where invoice like 'N-%' order by sequence`,
    ),
    [
      {
        invoice: 'N-1',
        type: 'AP cost',
        amount: '1000.1',
        retainage: '100.01',
        extra: '',
        commitment: 'SC-1',
        item: 1,
        date: '2026-03-31',
      },
      {
        invoice: 'N-1',
        type: 'AP cost',
        amount: '0.2',
        retainage: '0',
        extra: 'LOBBY',
        commitment: '',
        item: 0,
        date: '2026-03-31',
      },
    ],
  )
  assert.deepEqual(
    await read(
      company,
      `select rtrim(description) description, rtrim(status) status from apm_master__distribution where invoice = 'N-2'`,
    ),
    [{ description: 'Électricité', status: 'Open' }],
  )
  const print = await readFile(join(company.sandbox.importDir, 'InvoicesPostPrint.prn'), 'latin1')
  assert.match(print, /Invoice +VOLT \/ N-1 +1000\.30\r\n.*VOLT \/ N-2 +0\.00\r\nPosted 2/)
  // Nothing is left to post, so posting again adds nothing.
  const posted = await read(company, totals)
  await post(company)
  assert.deepEqual(await read(company, totals), posted)
})

const rejections: [string, string[], number, RegExp][] = [
  ['a record without its invoice', [line(1, '1', '0')], 1, /No API record precedes/],
  [
    'an unknown vendor',
    [head('X', '1', { vendor: 'NONE' }), coded('1', '"24-001","","26-100","S"')],
    1,
    /^Vendor NONE does not exist/,
  ],
  [
    'an invoice that is posted',
    [head('INV-1', '1'), line(1, '1', '0')],
    1,
    /^Duplicate invoice: INV-1 of vendor VOLT/,
  ],
  [
    'an amount of ten digits',
    [head('X', '1000000000'), line(1, '1', '0')],
    1,
    /^Amount 1000000000 is not an amount of at most 9/,
  ],
  [
    'distributions that do not make the amount',
    [head('X', '3'), line(1, '1', '0')],
    1,
    /^Out of balance: the distributions are 1\.00, the invoice 3/,
  ],
  ['an invoice without a distribution', [head('X', '3')], 1, /no distribution/],
  [
    'a date in a closed period',
    [head('X', '1', { accounting: '02/28/2026' }), line(1, '1', '0')],
    1,
    /closed period; the current one ends on 2026-03-31/,
  ],
  [
    'an unknown commitment',
    [head('X', '1'), line(1, '1', '0', 'SC-404')],
    2,
    /SC-404 is not an open commitment/,
  ],
  [
    'a closed commitment',
    [head('X', '1'), line(1, '1', '0', 'SC-OLD')],
    2,
    /SC-OLD is not an open commitment/,
  ],
  [
    'a commitment of another vendor',
    [head('X', '1'), line(1, '1', '0', 'PO-7')],
    2,
    /PO-7 is of another vendor/,
  ],
  ['an unknown item', [head('X', '1'), line(9, '1', '0')], 2, /SC-1 has no item 9/],
  ['a closed job', [head('X', '1'), line(1, '1', '0', 'SC-DONE')], 2, /Job 24-009 is closed/],
  [
    'an unknown job',
    [head('X', '1'), coded('1', '"24-404","","26-100","S"')],
    2,
    /Job 24-404 does not exist/,
  ],
  [
    'an unknown extra',
    [head('X', '1'), coded('1', '"24-001","ROOF","26-100","S"')],
    2,
    /Extra ROOF is not on job/,
  ],
  [
    'a group cost code',
    [head('X', '1'), coded('1', '"24-001","","26-000","S"')],
    2,
    /group cost code/,
  ],
  [
    'an unknown category',
    [head('X', '1'), coded('1', '"24-001","LOBBY","26-100","M"')],
    2,
    /Category M is not on/,
  ],
  [
    'neither job nor account',
    [head('X', '1'), coded('1', '"","","",""')],
    2,
    /Job or expense account/,
  ],
  [
    'retainage of the other sign',
    [head('X', '1'), line(1, '1', '-0.10')],
    2,
    /^The retainage must be positive\./,
  ],
  [
    'a credit with positive retainage',
    [head('X', '-1'), line(1, '-1', '0.10')],
    2,
    /^The retainage must be negative\./,
  ],
  [
    'more retainage than amount',
    [head('X', '1'), line(1, '1', '1.01')],
    2,
    /\(\$1\.01\) cannot be more than the amount .*\(\$1\.00\)/,
  ],
  [
    'a release of more than is held',
    [head('X', '0'), line(1, '0', '-100.04')],
    2,
    /\(\$100\.04\) is more than the retainage held \(\$100\.03\)/,
  ],
  [
    'a release that withholds',
    [head('X', '0'), line(1, '0', '1')],
    2,
    /without an amount must be negative/,
  ],
  [
    'a number that is twice in the file',
    [head('X', '1'), line(1, '1', '2'), head('X', '1'), line(1, '1', '0')],
    3,
    /twice in this file/,
  ],
]

test('every rule of accounts payable rejects the whole invoice, with the reason at its line', async () => {
  await using company = await openCompany(files)
  // All in one file, each invoice under a number of its own.
  const cases = rejections.map(([what, lines, place, reason], index) => ({
    what,
    lines: lines.map(each => each.replace('"X"', `"X${index}"`)),
    place,
    reason,
  }))
  const all = cases.flatMap(each => each.lines)
  const rejected = await importLines(company, all)
  let above = 0
  for (const { what, lines, place, reason } of cases) {
    assert.match(rejected[above + place] ?? '', reason, what)
    above += lines.length
  }
  const reject = await readFile(join(company.sandbox.importDir, 'InvoicesReject.api'), 'latin1')
  assert.equal(reject, all.map(each => `${each}\r\n`).join(''))
  assert.deepEqual(await read(company, 'select 1 from api_new__invoice'), [])
})

test('the order and choice of columns is that of the company, and units are held to the unit cost', async () => {
  await using company = await openCompany(files)
  const layout = {
    API: ['Invoice', 'Vendor', 'Amount', 'Accounting Date', 'Invoice Date'],
    APD: ['Commitment', 'Commitment Line', 'Units', 'Unit Cost', 'Amount', 'Retainage'],
  }
  await writeFile(join(company.sandbox.companyDir, 'APImportLayout.json'), JSON.stringify(layout))
  const invoice = (number: string, units: string) => [
    `API,"${number}","VOLT",25,03/31/2026,03/20/2026`,
    `APD,"SC-1",2,${units},25,2.5`,
  ]
  // Item 2 has its code on an extra that lacks the category; the books must allow the cost.
  await company.admin.query(
    `insert into jcm_master__category (job, extra, cost_code, category) values ('24-001', 'LOBBY', '26-100', 'M')`,
  )
  const rejected = await importLines(company, [
    ...invoice('U-1', '2,12.5'),
    ...invoice('U-2', '2,13'),
    ...invoice('U-3', '3,12.5'),
  ])
  assert.deepEqual(Object.keys(rejected), ['3', '4', '5', '6'])
  assert.match(rejected[4] ?? '', /the commitment has 12\.5, not 13/)
  assert.match(rejected[6] ?? '', /3 units at 12\.5 are 37\.5, not 25/)
  await post(company)
  assert.deepEqual(
    await read(
      company,
      `select units_invoiced::text units, amount_invoiced::text amount from jcm_master__commitment_item
        where commitment = 'SC-1' and item_number = 2`,
    ),
    [{ units: '2', amount: '25.2' }],
  )
})

test('a file imported twice before posting doubles the invoice; after posting it is refused', async () => {
  await using company = await openCompany(files)
  const lines = [head('D-1', '10'), line(1, '10', '1')]
  assert.deepEqual(await importLines(company, lines), {})
  assert.deepEqual(await importLines(company, lines), {})
  const doubled = 'select amount::text, retainage::text from'
  assert.deepEqual(await read(company, `${doubled} api_new__invoice`), [
    { amount: '20', retainage: '2' },
  ])
  await post(company)
  assert.match((await importLines(company, lines))[1] ?? '', /Duplicate invoice/)
})

test('an invoice that waits under a posted number is left unposted', async () => {
  await using company = await openCompany()
  await post(company)
  assert.deepEqual(
    await read(company, `select rtrim(invoice) invoice, amount::text from api_new__invoice`),
    [{ invoice: 'INV-1', amount: '999' }],
  )
})

test('an invoice whose period is closed before somebody posts it stays unposted, and the journal says so', async () => {
  await using company = await openCompany(files)
  await importLines(company, [head('N-1', '5'), line(1, '5', '0')])
  await company.admin.query(
    "update glm_master__fiscal_controls set period_end_1__current = '2026-04-30'",
  )
  await post(company)
  assert.equal((await read(company, 'select 1 from api_new__invoice')).length, 1)
  const print = await readFile(join(company.sandbox.importDir, 'InvoicesPostPrint.prn'), 'latin1')
  assert.match(print, /REJECTED +VOLT \/ N-1 +The accounting date is in a closed period/)
  assert.match(print, /Posted 0, left unposted 1/)
  await company.admin.query(
    "update glm_master__fiscal_controls set period_end_1__current = '2026-03-31'",
  )
  await post(company)
  assert.deepEqual(await read(company, 'select 1 from api_new__invoice'), [])
})
