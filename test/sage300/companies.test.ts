import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createCache } from '#lib/cache'
import { type Check, createSage300Subgraph } from '#sage300'
import { bareEnv } from '../harness/bare-env.ts'
import { type Answer, askOf, importHere, openCompany, smallCompany, writing } from './company.ts'

/** Two data folders of Sage with the same numbers in both, behind one subgraph. */

const SCRIPT = fileURLToPath(new URL('../../scripts/sage-doctor.ts', import.meta.url))
const run = promisify(execFile)

/** The same jobs, vendors and commitments as the small company, with other names and amounts. */
const southern: Record<string, string> = {
  ...smallCompany,
  JCM_MASTER__JOB: `Job,Description,Status,Use_PJ_Change_Management,Date_Stamp,Time_Stamp
24-001,Bay Bridge,In progress,0,2026-08-01,09:30:00
99-001,Only in the south,In progress,0,2026-08-01,09:30:00`,
  APM_MASTER__VENDOR: `Vendor,Name
VOLT,Volt South
ZINC,Zinc South`,
  JCM_MASTER__COMMITMENT: `Commitment,Description,Commitment_Type,Vendor,Job,Date,Retainage_Percent,Closed,Date_Stamp,Time_Stamp
SC-1,Southern wires,Subcontract,VOLT,24-001,2026-01-05,10,0,2026-01-06,13:45:01`,
}

async function openTwo() {
  await using opened = new AsyncDisposableStack()
  const north = opened.use(await openCompany())
  const south = opened.use(await openCompany(southern))
  const cache = createCache(undefined)
  opened.defer(() => cache.close())
  const companies = [
    { name: 'north', ...writing(north.sandbox), odbc: north.sandbox.odbc },
    { name: 'south', ...writing(south.sandbox), odbc: south.sandbox.odbc, currency: 'CAD' },
  ]
  const subgraph = createSage300Subgraph({ companies, runImport: importHere, cache })
  opened.defer(() => subgraph.close())
  const all = opened.move()
  return {
    north,
    south,
    ask: (query: string, variables?: Record<string, unknown>, notOlderThan?: number) =>
      askOf(subgraph, query, variables, notOlderThan === undefined ? {} : { notOlderThan }),
    /** From now on the southern Sage refuses its user and drops its connections. */
    async cutSouth() {
      const user = /Uid=([^;]+)/.exec(south.sandbox.odbc)?.[1] ?? ''
      await south.admin.query(`alter role ${user} nologin`)
      await south.admin.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where usename = $1',
        [user],
      )
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  }
}

async function whole(answer: Promise<Answer>) {
  const { data, errors } = await answer
  assert.deepEqual(errors, [])
  return data
}

const NORTH = 'gid://sage300/Job/north/24-001'
const SOUTH = 'gid://sage300/Job/south/24-001'

test('equal numbers of two companies are two records, each found by its own id', async () => {
  await using two = await openTwo()
  const { sageJobs, sageVendors } = await whole(
    two.ask(
      '{ sageJobs { totalCount nodes { id name company { name } } } sageVendors { nodes { id name } } }',
    ),
  )
  assert.equal(sageJobs.totalCount, 6)
  assert.deepEqual(
    sageJobs.nodes.filter(({ id }: { id: string }) => id.endsWith('/24-001')),
    [
      { id: NORTH, name: 'Riverside Tower', company: { name: 'north' } },
      { id: SOUTH, name: 'Bay Bridge', company: { name: 'south' } },
    ],
  )
  assert.deepEqual(sageVendors.nodes, [
    { id: 'gid://sage300/Vendor/north/VOLT', name: 'Volt Électric' },
    { id: 'gid://sage300/Vendor/north/ZINC', name: 'Zinc Roofing' },
    { id: 'gid://sage300/Vendor/south/VOLT', name: 'Volt South' },
    { id: 'gid://sage300/Vendor/south/ZINC', name: 'Zinc South' },
  ])
  const read = `query ($id: ID!) { sageCommitment(id: $id) {
    id title company { name } vendor { id name } project { id name }
    lines { id job { id } } changeOrders { id commitment { id } lines { id } }
    invoices { id vendor { name } lines { id } }
  } }`
  for (const [name, title, vendor, job] of [
    ['north', 'Électricité', 'Volt Électric', 'Riverside Tower'],
    ['south', 'Southern wires', 'Volt South', 'Bay Bridge'],
  ] as const) {
    const id = `gid://sage300/Commitment/${name}/SC-1`
    const { sageCommitment } = await whole(two.ask(read, { id }))
    assert.deepEqual(
      [sageCommitment.title, sageCommitment.vendor.name, sageCommitment.project.name],
      [title, vendor, job],
    )
    const ids = JSON.stringify(sageCommitment).match(/gid:\/\/sage300\/[A-Za-z]+\/[^/"]+/g) ?? []
    assert.ok(ids.length > 15)
    for (const each of ids) assert.ok(each.endsWith(`/${name}`), each)
  }
})

test('every kind of record is resolved again by the id that it was given', async () => {
  await using two = await openTwo()
  const data = await whole(
    two.ask(
      `query ($jobId: ID!) {
        sageCostCodes(filter: { jobId: $jobId }) { nodes { __typename id } }
        sageExtras(filter: { jobId: $jobId }) { nodes { __typename id } }
        sageCommitments(filter: { jobId: $jobId }) { nodes { __typename id } }
        sageChangeOrders(filter: { jobId: $jobId }) { nodes { __typename id } }
        sageInvoices(filter: { jobId: $jobId }) { nodes { __typename id } }
        sagePayments(filter: { jobId: $jobId }) { nodes { __typename id } }
        sageJobKeys(jobId: $jobId) { costCodeIds commitmentIds changeOrderIds invoiceIds }
      }`,
      { jobId: SOUTH },
    ),
  )
  const { sageJobKeys, ...lists } = data
  const nodes: { __typename: string; id: string }[] = Object.values(
    lists as Record<string, { nodes: { __typename: string; id: string }[] }>,
  ).flatMap(list => list.nodes)
  assert.equal(new Set(nodes.map(node => node.__typename)).size, 6)
  const { _entities } = await whole(
    two.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on SageCostCode { id } ... on SageExtra { id } ... on SageCommitment { id }
        ... on SageChangeOrder { id } ... on SageInvoice { id } ... on SagePayment { id }
      } }`,
      { representations: nodes },
    ),
  )
  assert.deepEqual(
    _entities,
    nodes.map(({ id }) => ({ id })),
  )
  const keys = new Set(Object.values(sageJobKeys as Record<string, string[]>).flat())
  const kinds = ['SageCostCode', 'SageCommitment', 'SageChangeOrder', 'SageInvoice']
  assert.deepEqual(
    keys,
    new Set(nodes.filter(({ __typename }) => kinds.includes(__typename)).map(({ id }) => id)),
  )
})

test('each company has its amounts in its own currency', async () => {
  await using two = await openTwo()
  const { data } = await two.ask(`{
    north: sageCommitment(id: "gid://sage300/Commitment/north/SC-1") { currency lines { currency } }
    south: sageCommitment(id: "gid://sage300/Commitment/south/SC-1") { currency lines { currency } }
  }`)
  assert.equal(data.north.currency, 'USD')
  assert.deepEqual(data.south, {
    currency: 'CAD',
    lines: [{ currency: 'CAD' }, { currency: 'CAD' }],
  })
})

test('a list of two companies is paged without a row lost or doubled, and can be of one', async () => {
  await using two = await openTwo()
  const page = `query ($first: Int!, $after: String, $company: String) {
    sageJobs(first: $first, after: $after, filter: { company: $company }) {
      nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }`
  const jobs = ['24-001', '24-002', '24-009', '24-010'].map(job => `gid://sage300/Job/north/${job}`)
  jobs.push(SOUTH, 'gid://sage300/Job/south/99-001')
  for (const first of [1, 2, 3, 4, 5, 6]) {
    const seen: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { sageJobs }: Answer['data'] = await whole(two.ask(page, { first, after }))
      assert.equal(sageJobs.totalCount, 6)
      assert.equal(sageJobs.pageInfo.hasPreviousPage, after !== null)
      assert.ok(sageJobs.nodes.length <= first)
      seen.push(...sageJobs.nodes.map(({ id }: { id: string }) => id))
      after = sageJobs.pageInfo.endCursor
      more = sageJobs.pageInfo.hasNextPage
    }
    assert.deepEqual(seen, jobs, `in pages of ${first}`)
  }
  const { sageJobs } = await whole(two.ask(page, { first: 50, company: 'south' }))
  assert.deepEqual(
    sageJobs.nodes.map(({ id }: { id: string }) => id),
    jobs.slice(4),
  )
  const wrong = await two.ask(page, { first: 1, company: 'west' })
  assert.match(wrong.errors[0]?.message ?? '', /no company "west" of Sage; there is north, south/)
  const foreign = await two.ask(page, {
    first: 1,
    after: Buffer.from('after:24').toString('base64url'),
  })
  assert.match(foreign.errors[0]?.message ?? '', /is not a cursor/)
})

test('what changed is told company by company, and neither answers from what the other read', async () => {
  await using two = await openTwo()
  const names = `query ($company: String) { sageJobs(filter: { company: $company, updatedAfter: "2026-07-01T00:00:00.000Z" }) { nodes { id } } }`
  const idsOf = async (company: string) =>
    (await whole(two.ask(names, { company }))).sageJobs.nodes.map(({ id }: { id: string }) => id)
  assert.deepEqual(await idsOf('north'), [])
  assert.deepEqual(await idsOf('south'), [SOUTH, 'gid://sage300/Job/south/99-001'])

  const later = `query ($jobId: ID!, $alsoOf: [ID!]) { sageCommitments(filter: { jobId: $jobId, updatedAfter: "2027-07-01T00:00:00.000Z" }, alsoOf: $alsoOf) { nodes { id } } }`
  const besides = async (...alsoOf: string[]) =>
    (await whole(two.ask(later, { jobId: NORTH, alsoOf }))).sageCommitments.nodes.map(
      ({ id }: { id: string }) => id,
    )
  const ofNorth = 'gid://sage300/Commitment/north/SC-1'
  assert.deepEqual(await besides(), await besides('gid://sage300/Commitment/south/SC-1'))
  assert.deepEqual(await besides(ofNorth), [...new Set([ofNorth, ...(await besides())])].sort())

  const title = async (id: string, notOlderThan?: number) =>
    (await whole(two.ask('query ($id: ID!) { sageJob(id: $id) { name } }', { id }, notOlderThan)))
      .sageJob.name
  assert.deepEqual([await title(NORTH), await title(SOUTH)], ['Riverside Tower', 'Bay Bridge'])
  await two.south.admin.query(
    "update jcm_master__job set description = 'Renamed' where job = '24-001'",
  )
  const now = Date.now() + 1
  assert.equal(await title(SOUTH, now), 'Renamed')
  assert.deepEqual([await title(NORTH), await title(SOUTH)], ['Riverside Tower', 'Renamed'])
})

test('an id without a company, or of a company that is not configured, is refused', async () => {
  await using two = await openTwo()
  for (const id of ['gid://sage300/Job/24-001', 'gid://sage300/Job/west/24-001']) {
    const { data, errors } = await two.ask('query ($id: ID!) { sageJob(id: $id) { id } }', { id })
    assert.equal(data.sageJob, null)
    assert.equal(errors[0]?.extensions['code'] ?? codeOf(errors[0]), 'BAD_USER_INPUT')
    assert.match(errors[0]?.message ?? '', /names none of Sage's companies \(north, south\)/)
  }
})

test('a company that is down is named, fails what is its own, and the other still answers', async () => {
  await using two = await openTwo()
  await two.cutSouth()
  const state = await whole(
    two.ask(
      '{ sageCompanies { name state errorCode errorMessage canImport } sageHealth { isReachable errorCode errorMessage canImport } }',
    ),
  )
  const [north, south] = state.sageCompanies
  assert.deepEqual([north.name, north.state, north.errorCode], ['north', 'UP', null])
  assert.deepEqual([south.name, south.state], ['south', 'DOWN'])
  assert.equal(state.sageHealth.isReachable, false)
  assert.equal(state.sageHealth.errorCode, south.errorCode)
  assert.match(state.sageHealth.errorMessage, /^Sage company south: .* north: Sage answers\.$/)

  const both = await two.ask('{ sageJobs { nodes { id } } sageVendors { nodes { id } } }')
  assert.deepEqual(both.data, { sageJobs: null, sageVendors: null })
  for (const error of both.errors) {
    assert.match(error.message, /^Sage company south: /)
    assert.equal(codeOf(error), south.errorCode)
  }
  const { sageJobs, sageJob, sageCommitments } = await whole(
    two.ask(
      `query ($id: ID!) { sageJobs(filter: { company: "north" }) { totalCount } sageJob(id: $id) { name }
        sageCommitments(filter: { jobId: $id }) { totalCount } }`,
      { id: NORTH },
    ),
  )
  assert.deepEqual(
    [sageJobs.totalCount, sageJob.name, sageCommitments.totalCount],
    [4, 'Riverside Tower', 3],
  )
})

test('an import lands in the company that it names, and one that names none is refused', async () => {
  await using two = await openTwo()
  const input = {
    idempotencyKey: 'operation-1',
    commitmentNumber: 'SC-1',
    number: '004',
    title: 'More wires',
    changedOn: '2026-03-09',
    lines: [{ itemNumber: 1, description: 'More rough-in', amount: '2500.10' }],
  }
  const mutation = `mutation ($input: SageChangeOrderImportInput!) {
    sageChangeOrderImport(input: $input) { outcome userErrors { message } }
  }`
  const imported = (company?: string) => two.ask(mutation, { input: { ...input, company } })
  const { sageChangeOrderImport: refused } = await whole(imported())
  assert.equal(refused.outcome, 'REFUSED')
  assert.match(refused.userErrors[0].message, /input\.company: .* there is north, south/)
  assert.deepEqual((await whole(imported('south'))).sageChangeOrderImport, {
    outcome: 'POSTED',
    userErrors: [],
  })
  const countOf = async ({ admin }: typeof two.north) => {
    const sql =
      "select count(*)::int as n from jcm_master__commitment_co where commitment_co = '004'"
    return (await admin.query(sql)).rows[0].n
  }
  assert.deepEqual([await countOf(two.north), await countOf(two.south)], [0, 1])
  assert.deepEqual(await readdir(two.north.sandbox.importDir), [])
  const list = await whole(two.ask('{ sageImports { nodes { name company { name } } } }'))
  assert.deepEqual(list.sageImports.nodes, [
    { name: 'Change order 004 of SC-1', company: { name: 'south' } },
  ])
})

test('a Sage that is configured as one company is called main, and its ids stay as they are', async () => {
  await using one = await openCompany()
  const data = await whole(
    one.ask(
      '{ sageCompanies { name state canImport } sageJobs(first: 1, filter: { company: "main" }) { nodes { id company { name } } } }',
    ),
  )
  assert.deepEqual(data, {
    sageCompanies: [{ name: 'main', state: 'UP', canImport: true }],
    sageJobs: { nodes: [{ id: 'gid://sage300/Job/24-001', company: { name: 'main' } }] },
  })
  const { errors } = await one.ask('{ sageJobs(filter: { company: "north" }) { totalCount } }')
  assert.match(errors[0]?.message ?? '', /no company "north" of Sage; there is main/)
})

test('a file of names that cannot be used is told with the company whose it is', () => {
  const companies = [
    { name: 'north', odbc: 'DSN=North' },
    { name: 'south', odbc: 'DSN=South', namesFile: '/nowhere/names.json' },
  ]
  assert.throws(
    () => createSage300Subgraph({ companies, cache: createCache(undefined) }),
    /SAGE_COMPANIES_FILE: namesFile of south: .*\n.*\/nowhere\/names\.json cannot be read/,
  )
})

test('npm run sage:doctor looks at every company of the file and names it in each line', async () => {
  await using two = await openTwo()
  const folder = await mkdtemp(join(tmpdir(), 'tieout-companies-'))
  try {
    const file = join(folder, 'companies.json')
    const companies = [
      { name: 'north', odbc: two.north.sandbox.odbc },
      { name: 'south', odbc: two.south.sandbox.odbc.replace(/Port=\d+/, 'Port=1') },
    ]
    await writeFile(file, JSON.stringify(companies), { mode: 0o600 })
    const env = { ...bareEnv(), SAGE_COMPANIES_FILE: file }
    const { code, stdout } = await run(process.execPath, [SCRIPT, '--json'], { env }).then(
      done => ({ code: 0, ...done }),
      thrown => thrown as { code: number; stdout: string },
    )
    assert.equal(code, 1)
    const checks: Check[] = JSON.parse(stdout)
    const statusOf = (what: string) => checks.find(check => check.what === what)?.status
    assert.equal(statusOf('north: connection'), 'OK')
    assert.equal(statusOf('south: connection'), 'FAIL')
    assert.ok(checks.every(({ what }) => /^(north|south): /.test(what)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

function codeOf(error: Answer['errors'][number] | undefined): unknown {
  const { originalError } = error ?? {}
  return originalError && 'code' in originalError ? originalError.code : undefined
}
