import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { createCache } from '#lib/cache'
import { setLogLevel } from '#lib/log'
import { createSage300Subgraph } from '#sage300'
import { joinCluster } from '#test/harness/postgres'
import { diagnose } from '../../subgraphs/sage300/doctor/index.ts'
import { createSageReader } from '../../subgraphs/sage300/read/reader.ts'
import { parseNames, STANDARD_NAMES } from '../../subgraphs/sage300/records/dictionary/names.ts'
import { COMMITMENT, JOB, PAYMENT } from '../../subgraphs/sage300/records/dictionary/tables.ts'
import { compareTable, recordedDictionary } from '../../subgraphs/sage300/watch/differences.ts'
import { createSagePool } from '../../subgraphs/sage300/wire/connection.ts'
import { wantedLines } from '../../subgraphs/sage300/write/lines.ts'
import { openCompany, type SageCompany } from './company.ts'

/** Sages of other sites: copies in SQL under other names, with other companies inside, and habits of their own. */

setLogLevel('error')

const samples = join(import.meta.dirname, '../../../shared/cases/sage300')
const sampleOf = <Each>(file: string): Each[] =>
  existsSync(join(samples, file)) ? [JSON.parse(readFileSync(join(samples, file), 'utf8'))] : []

/** Past the wire that is as narrow as Sage's driver: a copy is read by a driver of its own. */
async function copyOf({ sandbox }: SageCompany): Promise<string> {
  const { server } = await joinCluster()
  return sandbox.odbc.replace(/Port=\d+/i, `Port=${server.port}`)
}

async function reading<Result>(
  odbc: string,
  names: typeof STANDARD_NAMES,
  use: (reader: ReturnType<typeof createSageReader>) => Promise<Result>,
): Promise<Result> {
  const pool = createSagePool(odbc)
  try {
    return await use(createSageReader(pool, names))
  } finally {
    await pool.close()
  }
}

const numbersOf = async (company: SageCompany, job: string) => {
  const { data, errors } = await company.ask(
    `query ($id: ID!) {
      sageCommitments(first: 50, filter: { jobId: $id }) { nodes { number project { number } } }
      sageJobKeys(jobId: $id) { commitmentIds }
    }`,
    { id: `gid://sage300/Job/${job}` },
    { notOlderThan: Date.now() },
  )
  assert.deepEqual(errors, [])
  const { nodes } = data.sageCommitments
  assert.equal(nodes.length, data.sageJobKeys.commitmentIds.length)
  assert.ok(nodes.every((node: { project: { number: string } }) => node.project.number === job))
  return nodes.map((node: { number: string }) => node.number)
}

test('a commitment belongs to the job of its items where its header names none, or another', async () => {
  await using company = await openCompany()
  const before = await numbersOf(company, '24-001')
  assert.ok(before.includes('SC-1') && before.includes('SC-OLD'))
  await company.admin.query(`
    update jcm_master__commitment set job = '' where commitment = 'SC-1';
    update jcm_master__commitment set job = '24-002' where commitment = 'SC-OLD'`)
  assert.deepEqual(await numbersOf(company, '24-001'), before)
  assert.ok(!(await numbersOf(company, '24-002')).includes('SC-OLD'))
  const one = await company.ask(
    '{ sageCommitment(id: "gid://sage300/Commitment/SC-1") { project { number } } }',
  )
  assert.equal(one.data.sageCommitment.project.number, '24-001')
})

test('a commitment over several jobs belongs to that of its header alone', async () => {
  await using company = await openCompany()
  const [own, other] = [await numbersOf(company, '24-001'), await numbersOf(company, '24-002')]
  await company.admin.query(
    `update jcm_master__commitment_item set job = '24-002' where commitment = 'SC-1' and item_number = 2`,
  )
  assert.deepEqual(await numbersOf(company, '24-001'), own)
  assert.deepEqual(await numbersOf(company, '24-002'), other)
})

test("a key in other letters is that of its one owner, and nobody's where two differ in these alone", async () => {
  await using company = await openCompany()
  await company.admin.query(
    `update apm_master__distribution set commitment = 'Sc-1' where commitment = 'SC-1'`,
  )
  const ownersOf = async () => {
    const cache = createCache(undefined)
    const subgraph = createSage300Subgraph({ odbc: company.sandbox.odbc, cache })
    const { data, errors } = await company.askOf(
      subgraph,
      `{ sageInvoices(first: 50, filter: { jobId: "gid://sage300/Job/24-001" }) {
        nodes { lines { commitment { number } } } } }`,
    )
    await subgraph.close()
    await cache.close()
    assert.deepEqual(errors, [])
    type Line = { commitment: { number: string } | null }
    const lines: Line[] = data.sageInvoices.nodes.flatMap((node: { lines: Line[] }) => node.lines)
    return lines.map(({ commitment }) => commitment?.number ?? null)
  }
  const owners = await ownersOf()
  assert.ok(owners.includes('SC-1'), owners.join())
  await company.admin.query(`
    create temporary table twin as select * from jcm_master__commitment where commitment = 'SC-1';
    update twin set commitment = 'sc-1';
    insert into jcm_master__commitment select * from twin`)
  // One is not posted yet, and spelled as its owner.
  const ofOwner = (await ownersOf()).filter(number => number?.toUpperCase() === 'SC-1')
  assert.deepEqual(ofOwner, ['SC-1'])
})

test('one database with several companies is read by the rows of one, and refused by name without', async () => {
  await using company = await openCompany()
  await company.admin.query(`
    alter table jcm_master__commitment drop constraint jcm_master__commitment_pkey cascade;
    alter table jcm_master__commitment add column dbid text default 'NORTH', add column _fivetran_deleted boolean;
    create temporary table twin as select * from jcm_master__commitment where commitment = 'SC-1';
    update twin set dbid = 'SOUTH', vendor = 'ZINC';
    insert into jcm_master__commitment select * from twin;
    update twin set dbid = 'NORTH', vendor = 'GONE', _fivetran_deleted = true;
    insert into jcm_master__commitment select * from twin`)
  const odbc = await copyOf(company)
  const vendors = (names: typeof STANDARD_NAMES) =>
    reading(odbc, names, async reader =>
      (await reader.read(COMMITMENT, { Commitment: ['SC-1', 'PO-7'] })).map(row => row.Vendor),
    )
  await assert.rejects(vendors(STANDARD_NAMES), (thrown: Error & { code?: string }) => {
    assert.equal(thrown.code, 'SAGE_KEY_NOT_UNIQUE')
    assert.match(thrown.message, /JCM_MASTER__COMMITMENT has two rows with the key Commitment SC-1/)
    return true
  })
  const rows = { dbid: 'NORTH', _fivetran_deleted: false }
  assert.deepEqual((await vendors(parseNames(JSON.stringify({ rows })))).sort(), ['VOLT', 'ZINC'])
  const south = parseNames(JSON.stringify({ rows: { ...rows, DBID: 'SOUTH' } }))
  assert.deepEqual(await vendors(south), ['ZINC'])
  const checks = await diagnose({ odbc })
  const asked = checks.filter(({ what }) => what === 'rows')
  assert.deepEqual(
    asked.map(({ status, message }) => [status, /column (\w+)/.exec(message)?.[1]]),
    [
      ['WARN', 'dbid'],
      ['WARN', '_fivetran_deleted'],
    ],
  )
  assert.match(asked[0]?.fix ?? '', /"rows": { "dbid": "…" }/)
})

test('a table in a schema of its own is read, and names that are none are refused', async () => {
  await using company = await openCompany()
  await company.admin.query(`
    create schema s300; alter table jcm_master__job set schema s300;
    grant usage on schema s300 to public; grant select on all tables in schema s300 to public`)
  const names = parseNames('{"JCM_MASTER__JOB":{"table":"s300.JCM_MASTER__JOB"}}')
  const jobs = await reading(await copyOf(company), names, reader => reader.read(JOB, {}))
  assert.equal(jobs.length, 4)
  for (const table of ['s300.', '.x', 'a b', 'a;b', 'a.b.c.d', '"x"']) {
    assert.throws(() => parseNames(JSON.stringify({ JCM_MASTER__JOB: { table } })), /is not a name/)
  }
  assert.throws(() => parseNames('{"rows":{"a b":1}}'), /"a b" is not a name/)
  assert.throws(() => parseNames('{"rows":{"dbid":null}}'), /rows\.dbid: write the text/)
})

for (const names of sampleOf<object>('S07-names-unknown-tables.json').concat([
  { JCM_NEW__COMMITMENT: { table: 'JCT_NEW__COMMITMENT' } },
  { GLM_MASTER__FISCAL_CONTROLS: { table: 'dbo.GLM_FISCAL' } },
])) {
  test(`${Object.keys(names)} may have other names`, () => {
    const parsed = parseNames(JSON.stringify(names))
    for (const [table, entry] of Object.entries(names)) {
      assert.equal(parsed.tableOf(table), entry.table)
    }
  })
}

test('a word that is reserved is quoted as the copy spells it', async () => {
  await using company = await openCompany()
  for (const spelled of ['check', 'CHECK', 'Check']) {
    await company.admin.query(
      `do $$ begin execute (select format('alter table apm_master__invoice_payment rename column %I to ${spelled === 'check' ? '"check"' : `"${spelled}"`}', column_name)
        from information_schema.columns where table_name = 'apm_master__invoice_payment'
          and lower(column_name) = 'check' and column_name <> '${spelled}');
       exception when null_value_not_allowed then null; end $$`,
    )
    const rows = await reading(await copyOf(company), STANDARD_NAMES, reader =>
      reader.read(PAYMENT, { Vendor: 'VOLT' }),
    )
    assert.deepEqual(rows.map(row => row.Check).sort(), [4711, 4712], spelled)
  }
})

test('a site without titles is read without them', async () => {
  await using company = await openCompany()
  await company.admin.query(`
    alter table jcm_master__job drop column description cascade; alter table apm_master__vendor drop column name cascade;
    alter table jcm_master__commitment drop column description cascade;
    alter table jcm_master__commitment_item drop column description cascade;
    alter table apm_master__distribution drop column description cascade`)
  const { data, errors } = await company.ask(`{
    sageJobs(first: 9) { nodes { number name } }
    sageVendors(first: 9) { nodes { number name } }
    sageCommitment(id: "gid://sage300/Commitment/SC-1") { title originalAmount lines { description } }
  }`)
  assert.deepEqual(errors, [])
  assert.equal(data.sageJobs.nodes.length, 4)
  assert.deepEqual([data.sageCommitment.title, data.sageVendors.nodes[0].name], [null, null])
})

test('no column is suggested whose words mean something else', () => {
  const entry = recordedDictionary()['JCM_MASTER__COMMITMENT_ITEM']
  assert.ok(entry)
  const nearestOf = (missing: string, there: string) => {
    const columns = Object.keys(entry.columns).filter(name => name !== missing)
    const part = {
      name: 'x',
      columns: new Map(
        [...columns, there].map(name => [name.toLowerCase(), { name, family: undefined }]),
      ),
    }
    const found = compareTable('JCM_MASTER__COMMITMENT_ITEM', entry, [part], STANDARD_NAMES)
    return found.find(({ column }) => column === missing)?.nearest
  }
  for (const [missing, other, nearest] of [
    ['Approved_Commitment_CO_Amount', 'approved_commitment_co_tax_amount', null],
    ['Approved_Commitment_CO_Amount', 'pending_commitment_co_amount', null],
    ['Amount', 'tax_amount', null],
    ['Units', 'unit_cost_2', null],
    ['Retainage_Percent', 'retainage_percent_216', 'retainage_percent_216'],
    ['Approved_Commitment_CO_Amount', 'aprvd_commitment_co_amt', 'aprvd_commitment_co_amt'],
  ] as const) {
    assert.equal(nearestOf(missing, other), nearest, `${missing} ${other}`)
  }
})

test('a line of nothing beside one of something is left out, and nothing else is', () => {
  const line = (amount: string, itemNumber: number | null = null) => ({
    itemNumber,
    description: 'd',
    amount,
    costCode: '03-1000',
    category: 'S',
  })
  const [theirs] = sampleOf<{ lines: Parameters<typeof wantedLines>[0] }>('S11-zero-line.json')
  for (const lines of [
    [line('100.00', 1), line('0.00')],
    [line('0'), line('100.00', 1)],
  ].concat(theirs ? [theirs.lines as never] : [])) {
    const { wanted, userErrors } = wantedLines(lines)
    assert.deepEqual([wanted.map(({ amount }) => amount), userErrors], [['100.00'], []])
  }
  assert.equal(wantedLines([line('5.00', 2), line('-5.00', 2), line('1.00')]).wanted.length, 1)
  assert.equal(wantedLines([line('0.00')]).wanted.length, 1)
})

test('a drop folder that is missing is told of a Sage that answers', async () => {
  await using company = await openCompany()
  const cache = createCache(undefined)
  const at = (importDir: string) =>
    createSage300Subgraph({ odbc: company.sandbox.odbc, importDir, importCommand: 'x', cache })
  const subgraph = at('/no/such/share')
  const { isReachable, errorCode, errorMessage, canImport } = await subgraph.health()
  assert.deepEqual([isReachable, errorCode, canImport], [true, 'SAGE_FOLDER_OFFLINE', false])
  assert.ok(!errorMessage?.includes('/no/such'))
  await subgraph.close()
  const healthy = at(company.sandbox.importDir)
  assert.deepEqual((await healthy.health()).errorCode, null)
  await healthy.close()
  await cache.close()
})
