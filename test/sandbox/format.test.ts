import assert from 'node:assert/strict'
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { TieoutError } from '#lib/errors'
import {
  checkCompany,
  type ProcoreResource,
  readAt,
  readLinks,
  records,
  type SageTable,
  tableRows,
} from '../../sandbox/format.ts'

let dir: string
let folders = 0

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'tieout-format-'))
})
after(() => rm(dir, { recursive: true }))

test('records come with the place where they lie, whatever the formatting of the file', async () => {
  const project = { id: 562949953421313, name: 'Braces } ] and "quotes" \\ in a name' }
  const text = `\uFEFF [\r\n${JSON.stringify(project, undefined, 4)} ,\t${JSON.stringify({ id: 7, name: 'Zürich 🏗' })}\n]\n`
  const company = await folder({ 'procore/projects.json': text })
  const found = await listOf(company, 'projects')
  assert.deepEqual(
    found.map(({ record }) => record),
    [project, { id: 7, name: 'Zürich 🏗' }],
  )
  for (const { record, offset, length } of found) {
    assert.deepEqual(await readAt(company, 'projects', { offset, length }), record)
  }
})

test('records that straddle the pieces in which a file is read stay whole', async () => {
  const vendors = Array.from({ length: 40 }, (_, index) => ({
    id: index + 1,
    name: `"${index}"`,
    notes: 'é{['.repeat(30_000),
  }))
  const company = await folder({ 'procore/vendors.json': JSON.stringify(vendors) })
  const found = await listOf(company, 'vendors')
  assert.deepEqual(
    found.map(({ record }) => record),
    vendors,
  )
})

test('a file larger than the longest string of V8 is read', { timeout: 120_000 }, async () => {
  const company = await folder({})
  const blank = Buffer.alloc(64 * 1024 * 1024, ' ')
  const file = await open(join(company, 'procore', 'vendors.json'), 'w')
  try {
    await file.write('[')
    for (let piece = 0; piece < 9; piece++) await file.write(blank)
    await file.write('{"id":1,"name":"Tarnfell"}]')
  } finally {
    await file.close()
  }
  const [found] = await listOf(company, 'vendors')
  assert.equal(found?.offset, 1 + 9 * blank.length)
  await rm(join(company, 'procore', 'vendors.json'))
})

test('a missing file is an empty list, a missing folder or projects.json is an error', async () => {
  const company = await folder({})
  assert.deepEqual(await listOf(company, 'vendors'), [])
  assert.deepEqual(await rowsOf(company, 'JCM_MASTER__JOB'), [])
  await refused(
    listOf(company, 'projects'),
    /procore\/projects\.json does not exist; sandbox\/README\.md/,
  )
  await refused(listOf(join(dir, 'nowhere'), 'vendors'), /nowhere does not exist/)
  await rm(join(company, 'sage300'), { recursive: true })
  await refused(rowsOf(company, 'JCM_MASTER__JOB'), /sage300 does not exist/)
})

const wrongArrays: [what: string, text: string, message: RegExp][] = [
  [
    'an object instead of a list',
    '{"id":1}',
    /expected one JSON array of objects, "\[ { … }, … \]" at byte 0 but found "{"/,
  ],
  ['an empty file', '', /the file is empty; write \[\] for no records/],
  ['a number among the records', '[7]', /expected an object, "{", or "]" at byte 1 but found "7"/],
  [
    'a comma after the last record',
    '[{"id":1,"name":"a"},]',
    /expected an object, "{" at byte 21 but found "\]"/,
  ],
  ['a missing comma', '[{"id":1,"name":"a"} {"id":2}]', /expected "," or "\]" at byte 21/],
  ['text after the list', '[] []', /expected the end of the file at byte 3/],
  ['a file that was cut off', '[{"id":1,"name":"a"}', /ends at byte 20 before its array is closed/],
  ['broken JSON inside a record', '[{"id":1,,"name":"a"}]', /record 0 is not valid JSON/],
]
for (const [what, text, message] of wrongArrays) {
  test(`${what} is refused with its place`, async () => {
    await refused(listOf(await folder({ 'procore/projects.json': text }), 'projects'), message)
  })
}

const wrongRecords: [resource: ProcoreResource, record: object, message: RegExp][] = [
  [
    'projects',
    { id: 1 },
    /procore\/projects\.json: record 0 \(id 1\): name is missing; expected text/,
  ],
  [
    'projects',
    { id: 2 ** 53, name: 'a' },
    /id is 9007199254740992; expected a whole number above 0 and below 2\^53/,
  ],
  [
    'projects',
    { id: 1, name: 'a', change_order_tiers: 4 },
    /change_order_tiers is 4; expected one of 1, 2, 3/,
  ],
  [
    'projects',
    { id: 1, name: 'a', start_date: '2026-02-30' },
    /start_date is "2026-02-30"; expected a calendar date/,
  ],
  [
    'vendors',
    { id: 1, name: 'a', created_at: '2026-02-03' },
    /created_at is "2026-02-03"; expected a moment/,
  ],
  [
    'cost_codes',
    { id: 1, full_code: '03-3000', name: 'a' },
    /biller_id is missing; expected the project's id here or in project_id/,
  ],
  ['work_order_contracts', { id: 1, number: 'SC-1', status: 'Approved' }, /project is missing/],
  [
    'work_order_contracts',
    {
      id: 1,
      number: 'SC-1',
      status: 'Approved',
      project_id: 2,
      line_items: [
        { id: 3, amount: '1.00' },
        { id: 4, amount: 12.5 },
      ],
    },
    /line_items\[1\]\.amount is 12\.5; expected an amount of money as text/,
  ],
  [
    'commitment_change_orders',
    { id: 1, project_id: 2, contract_id: 3, number: 4, status: 'approved' },
    /number is 4; expected text/,
  ],
  [
    'requisitions',
    { id: 1, project_id: 2, commitment_id: 3, number: 1, status: 'signed' },
    /status is "signed"; expected one of draft/,
  ],
  [
    'requisitions',
    {
      id: 1,
      project_id: 2,
      commitment_id: 3,
      number: 1,
      status: 'draft',
      contract_items: [{ id: 5, line_item_id: 6, scheduled_value: '1,000.00' }],
    },
    /contract_items\[0\]\.scheduled_value is "1,000\.00"/,
  ],
  [
    'requisitions',
    { id: 1, project_id: 2, commitment_id: 3, number: 1, status: 'draft', summary: [] },
    /summary is \[\]; expected an object/,
  ],
  ['contract_payments', { id: 1, project_id: 2, contract_id: 3, amount: '1e3' }, /amount is "1e3"/],
  [
    'prime_contracts',
    {
      id: 1,
      project_id: 2,
      number: 'PC-1',
      status: 'Approved',
      line_items: [{ id: 3, amount: 7 }],
    },
    /prime_contracts\.json: record 0 \(id 1\): line_items\[0\]\.amount is 7; expected an amount of money/,
  ],
  [
    'prime_change_orders',
    { id: 1, project_id: 2, number: '001', status: 'approved' },
    /contract_id is missing; expected a whole number/,
  ],
  [
    'payment_applications',
    {
      id: 1,
      project_id: 2,
      contract_id: 3,
      number: 1,
      status: 'draft',
      g702: { total_retainage: 5 },
    },
    /g702\.total_retainage is 5; expected an amount of money as text/,
  ],
  [
    'payment_applications',
    {
      id: 1,
      project_id: 2,
      contract_id: 3,
      number: 1,
      status: 'draft',
      g703: [{ item_number: 1 }],
    },
    /g703\[0\]\.id is missing/,
  ],
  [
    'billing_periods',
    { id: 1, project_id: 2, start_date: '2026-02-01', end_date: '2026-02-30' },
    /end_date is "2026-02-30"; expected a calendar date/,
  ],
  ['direct_costs', { id: 1, project_id: 2, status: 'draft' }, /direct_cost_type is missing/],
  ['budget_views', { id: 1, project_id: 2 }, /name is missing; expected text/],
  [
    'budget_rows',
    { id: 1, project_id: 2, budget_view_id: 3, budget_forecast: { amount: '1,0' } },
    /budget_forecast\.amount is "1,0"/,
  ],
]
for (const [resource, record, message] of wrongRecords) {
  test(`a record of ${resource} is refused: ${message.source.slice(0, 50)}`, async () => {
    const company = await folder({ [`procore/${resource}.json`]: JSON.stringify([record]) })
    await refused(listOf(company, resource), message)
  })
}

test('a file that changes while it is in use is noticed', async () => {
  const company = await folder({ 'procore/projects.json': '[{"id":1,"name":"a"}]' })
  await refused(
    readAt(company, 'projects', { offset: 1, length: 500 }),
    /file changed while it was in use/,
  )
  await refused(
    readAt(company, 'projects', { offset: 3, length: 4 }),
    /file changed while it was in use/,
  )
})

test('an id may be used once in a file', async () => {
  const company = await folder({
    'procore/projects.json': '[{"id":1,"name":"a"},{"id":1,"name":"b"}]',
  })
  await refused(listOf(company, 'projects'), /record 1 \(id 1\): id is used by an earlier record/)
})

test('table rows keep the columns of the file and the text of each value', async () => {
  const company = await folder({
    'sage300/JCM_MASTER__COMMITMENT.csv':
      '\uFEFFCommitment,Description,Amount\r\nSC-1,"Steel, ""east"" wing",100.10\r\nSC-2,,\r\n',
  })
  assert.deepEqual(await rowsOf(company, 'JCM_MASTER__COMMITMENT'), [
    { Commitment: 'SC-1', Description: 'Steel, "east" wing', Amount: '100.10' },
    { Commitment: 'SC-2', Description: '', Amount: '' },
  ])
})

const wrongTables: [what: string, text: string, message: RegExp][] = [
  ['an unknown column', 'Commitment,Amont\n', /has no column "Amont"; the nearest is Amount/],
  ['a header without its key', 'Description\n', /lacks the key column Commitment/],
  ['a column that stands twice', 'Commitment,Job,Job\n', /names Job twice/],
  [
    'an amount with a thousands separator',
    'Commitment,Amount\nSC-1,"1,000.00"\n',
    /row 1 column Amount is "1,000\.00"; expected a plain decimal/,
  ],
  [
    'more digits than a double carries',
    'Commitment,Amount\nSC-1,12345678901234.56\n',
    /doubles, which carry 15 digits/,
  ],
  [
    'a date in another order',
    'Commitment,Date\nSC-1,2026-05-01\nSC-2,10/31/2026\n',
    /row 2 column Date is "10\/31\/2026"; expected a date/,
  ],
  [
    'a flag that is a word',
    'Commitment,Closed\nSC-1,yes\n',
    /column Closed is "yes"; expected 0 or 1/,
  ],
  [
    'a text that is too long',
    'Commitment\nSC-123456789012\n',
    /is "SC-123456789012"; at most 12 characters fit/,
  ],
  [
    'a blank key',
    'Commitment,Job\n,26-001\n',
    /row 1 column Commitment is blank; it is part of the key/,
  ],
  [
    'a row with a field too many',
    'Commitment,Job\nSC-1,26-001,x\n',
    /after row 0: Invalid Record Length/,
  ],
]
for (const [what, text, message] of wrongTables) {
  test(`${what} is refused with row and column`, async () => {
    await refused(
      rowsOf(
        await folder({ 'sage300/JCM_MASTER__COMMITMENT.csv': text }),
        'JCM_MASTER__COMMITMENT',
      ),
      message,
    )
  })
}

test('links are read, and refused when they are not pairs', async () => {
  assert.deepEqual(await readLinks(await folder({})), {
    projects: [],
    vendors: [],
    commitments: [],
    costCodes: [],
  })
  const vendors = [{ procore: 1, sage300: 'TARN0001' }]
  const company = await folder({ 'links.json': JSON.stringify({ vendors }) })
  assert.deepEqual(await readLinks(company), {
    projects: [],
    vendors,
    commitments: [],
    costCodes: [],
  })
  await refused(
    readLinks(await folder({ 'links.json': '{"jobs":[]}' })),
    /jobs is not known; expected projects, vendors, commitments, costCodes/,
  )
  await refused(
    readLinks(await folder({ 'links.json': '{"vendors":[{"procore":"1"}]}' })),
    /vendors\[0\] must look like/,
  )
})

test('references of the owner side and of costs are followed too', async () => {
  const of = (record: object) => JSON.stringify([record])
  const company = await folder({
    'procore/projects.json': '[{"id":1,"name":"a"}]',
    'procore/prime_contracts.json': of({
      id: 2,
      project_id: 1,
      number: 'PC-1',
      status: 'Approved',
      vendor: { id: 91 },
      line_items: [{ id: 3, amount: '1.00', cost_code: { id: 92 } }],
    }),
    'procore/prime_change_orders.json': of({
      id: 4,
      project_id: 1,
      contract_id: 93,
      number: '001',
      status: 'approved',
      line_items: [{ id: '5', amount: '1.00', line_item_type_id: 94 }],
    }),
    'procore/billing_periods.json': of({
      id: 6,
      project_id: 95,
      start_date: '2026-01-01',
      end_date: '2026-01-31',
    }),
    'procore/payment_applications.json': of({
      id: 7,
      project_id: 1,
      contract_id: 2,
      period_id: 96,
      number: 1,
      status: 'draft',
      g703: [{ id: 8, cost_code_id: 97 }],
    }),
    'procore/direct_costs.json': of({
      id: 9,
      project_id: 1,
      direct_cost_type: 'expense',
      status: 'draft',
      vendor_id: 98,
    }),
    'procore/budget_views.json': of({ id: 10, project_id: 99, name: 'Standard' }),
    'procore/budget_rows.json': of({
      id: 11,
      project_id: 1,
      budget_view_id: 100,
      category_id: 101,
    }),
  })
  await refused(
    checkCompany(company),
    new RegExp(
      [
        '11 problem\\(s\\):',
        'prime_contracts\\.json: record with id 2: vendor names 91, which no record has',
        'line 3 cost_code names 92',
        'prime_change_orders\\.json: record with id 4: contract_id names 93',
        'line 5 line_item_type_id names 94',
        'billing_periods\\.json: record with id 6: project_id names 95',
        'payment_applications\\.json: record with id 7: period_id names 96',
        'line 8 cost_code_id names 97',
        'direct_costs\\.json: record with id 9: vendor_id names 98',
        'budget_views\\.json: record with id 10: project_id names 99',
        'budget_rows\\.json: record with id 11: budget_view_id names 100',
        'category_id names 101',
      ].join('[^]*'),
    ),
  )
})

test('checking a company follows references and reports several problems at once', async () => {
  const company = await folder({
    'procore/projects.json': '[{"id":1,"name":"a"},{"id":2}]',
    'procore/work_order_contracts.json': JSON.stringify([
      {
        id: 5,
        number: 'SC-1',
        status: 'Approved',
        project_id: 99,
        line_items: [{ id: 6, amount: '1.00', cost_code: { id: 42 } }],
      },
    ]),
    'procore/purchase_order_contracts.json':
      '[{"id":5,"number":"PO-1","status":"Approved","project_id":1}]',
    'procore/requisitions.json': JSON.stringify([
      {
        id: 8,
        project_id: 1,
        commitment_id: 5,
        number: 1,
        status: 'draft',
        contract_items: [{ id: 9, line_item_id: 77 }],
      },
    ]),
    'sage300/JCM_MASTER__JOB.csv': 'Job\n26-001\n26-001\n',
    'sage300/JCM_MASTER__COMMITMENT.csv': 'Commitment,Job,Vendor\nSC-1,26-999,\n',
    'sage300/APM_MASTER__DISTRIBUTION.csv': 'Vendor,Invoice,Dist_Seq,Commitment\nV1,I1,1,SC-1\n',
  })
  await refused(
    checkCompany(company),
    new RegExp(
      [
        '8 problem\\(s\\):',
        'projects\\.json: record 1 \\(id 2\\): name is missing',
        'work_order_contracts\\.json: record with id 5: project names 99, which no record has',
        'record with id 5: line 6 cost_code names 42',
        'purchase_order_contracts\\.json: record with id 5: another contract has this id',
        'requisitions\\.json: record with id 8: item 9 line_item_id names 77',
        'JCM_MASTER__JOB\\.csv: row 2 repeats the key 26-001',
        'JCM_MASTER__COMMITMENT\\.csv: row 1 names Job 26-999, which JCM_MASTER__JOB\\.csv lacks',
      ].join('[^]*'),
    ),
  )
})

test('checking follows the tiers of change orders, each wrong record reported once', async () => {
  const order = { project_id: 1, contract_id: 5, number: '1', status: 'approved' }
  const company = await folder({
    'procore/projects.json': '[{"id":1,"name":"P"}]',
    'procore/work_order_contracts.json':
      '[{"id":5,"number":"SC-1","status":"Approved","project_id":1}]',
    'procore/commitment_change_orders.json': JSON.stringify([{ ...order, id: 6, batch_id: 66 }]),
    'procore/commitment_change_order_batches.json': JSON.stringify([
      { ...order, id: 7, contract_id: 55 },
    ]),
    'procore/change_order_requests.json': JSON.stringify([
      { ...order, id: 8, change_order_package_id: 6 },
      { ...order, id: 9, change_order_package_id: 67 },
    ]),
    'procore/potential_change_orders.json': JSON.stringify([
      { ...order, id: 10, change_order_request_id: 8 },
      { ...order, id: 11, change_order_request_id: 88, grand_total: 5 },
    ]),
    'procore/change_order_statuses.json': '[{"id":12,"name":"Legal","mapped_to_status":"agreed"}]',
  })
  await refused(
    checkCompany(company),
    new RegExp(
      [
        '6 problem\\(s\\):',
        'change_order_statuses\\.json: record 0 \\(id 12\\): mapped_to_status is "agreed"; expected one of draft',
        'batches\\.json: record with id 7: contract_id names 55, which no record has',
        'requests\\.json: record with id 9: change_order_package_id names 67',
        'potential_change_orders\\.json: record 1 \\(id 11\\): grand_total is 5',
        'potential_change_orders\\.json: record with id 11: change_order_request_id names 88',
        'commitment_change_orders\\.json: record with id 6: batch_id names 66',
      ].join('[^]*'),
    ),
  )
})

test('checking stops at twenty problems', async () => {
  const projects = Array.from({ length: 50 }, (_, index) => ({ id: index + 1 }))
  const company = await folder({ 'procore/projects.json': JSON.stringify(projects) })
  await assert.rejects(checkCompany(company), (error: Error) => {
    assert.match(error.message, /the first 20 problems/)
    assert.equal(error.message.split('\n- ').length, 21)
    return true
  })
})

/** A company folder with these files. */
async function folder(files: Record<string, string>): Promise<string> {
  const company = join(dir, String(++folders))
  for (const side of ['procore', 'sage300']) await mkdir(join(company, side), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(company, name)), { recursive: true })
    await writeFile(join(company, name), text)
  }
  return company
}

async function listOf(company: string, resource: ProcoreResource) {
  return await Array.fromAsync(records(company, resource))
}

async function rowsOf(company: string, table: SageTable) {
  return await Array.fromAsync(tableRows(company, table))
}

async function refused(work: Promise<unknown>, message: RegExp): Promise<void> {
  await assert.rejects(work, (error: unknown) => {
    assert.ok(error instanceof TieoutError)
    assert.equal(error.code, 'SANDBOX_DATA_INVALID')
    assert.match(error.message, message)
    return true
  })
}
