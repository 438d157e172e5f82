import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Check, type DiagnoseOptions, diagnose } from '#sage300'
import { bareEnv } from '../harness/bare-env.ts'
import { until } from '../harness/process.ts'
import { openCompany, type SageCompany, writing } from './company.ts'

/** The doctor is asked about a company of Sage in which something was broken on purpose. */

const SCRIPT = fileURLToPath(new URL('../../scripts/sage-doctor.ts', import.meta.url))
const run = promisify(execFile)

function examine({ sandbox }: SageCompany, change: Partial<DiagnoseOptions> = {}) {
  return diagnose({ ...writing(sandbox), odbc: sandbox.odbc, ...change })
}

function of(checks: readonly Check[], what: string): Check {
  return checks.find(check => check.what === what) ?? assert.fail(`no check of ${what}`)
}

function notOk(checks: readonly Check[]): string[] {
  return checks
    .filter(({ status }) => status !== 'OK')
    .map(({ status, what }) => `${status} ${what}`)
}

test('a company in order gets OK for every step, and the doctor leaves nothing behind', async () => {
  await using company = await openCompany()
  const checks = await examine(company)
  assert.deepEqual(
    checks.filter(({ what }) => !/__/.test(what)).map(({ status, what }) => `${status} ${what}`),
    [
      'OK odbc package',
      'OK connection string',
      'OK driver',
      'OK connection',
      'OK mode',
      'OK dictionary',
      'WARN masks',
      'WARN AP settings',
      'WARN JC settings',
      'OK bound values',
      'OK company folder',
      'OK import folder',
      'OK import command',
    ],
  )
  assert.match(of(checks, 'JCM_MASTER__COMMITMENT_ITEM').message, /^21 of 21 columns, 2 rows read/)
  assert.match(of(checks, 'APM_MASTER__INVOICE').message, /1 rows read/)
  assert.deepEqual(await readdir(company.sandbox.importDir), [])
  // The server forgets a closed connection a moment after it was closed.
  await until('no connection of the doctor is left', async () => {
    const { rows } = await company.admin.query(
      "select 1 from pg_stat_activity where datname = current_database() and usename like '%odbc'",
    )
    return rows.length === 0
  })
})

test('each failure to connect is told with what to mend, and what needs no connection is still tried', async () => {
  await using company = await openCompany()
  const { odbc } = company.sandbox
  const cases = [
    [
      odbc.replace(/Pwd=\w+/, 'Pwd=wrong'),
      'connection',
      /ACCESS_REFUSED/,
      /Security Administration/,
    ],
    [odbc.replace(/Port=\d+/, 'Port=1'), 'connection', /UNREACHABLE/, /server is on/],
    ['Driver={Nobody has this};', 'driver', /DRIVER_MISSING/, /word size/],
    ['UID=tieout;PWD=x', 'connection string', /neither a driver nor a DSN/, /Driver=/],
  ] as const
  for (const [broken, what, message, fix] of cases) {
    const checks = await examine(company, { odbc: broken })
    const { status, ...told } = of(checks, what)
    assert.equal(status, 'FAIL')
    assert.match(told.message, message)
    assert.match(told.fix ?? '', fix)
    assert.ok(!checks.some(check => check.what === 'mode'))
    assert.equal(of(checks, 'import folder').status, 'OK')
  }
})

test('a Timberline driver is held against its word size and the settings that its names depend on', async () => {
  await using company = await openCompany()
  const odbc = 'Driver={Timberline Data};UID=a;PWD=b;DBQ=\\\\s\\co\\;StandardMode=0;ShortenNames=0'
  const checks = await examine(company, { odbc })
  const told = checks.filter(({ what }) => what === 'connection string').map(each => each.fix)
  assert.deepEqual(told, [
    null,
    'Put StandardMode=1 into SAGE_ODBC.',
    'Put MaxColSupport=1536 into SAGE_ODBC.',
  ])
  assert.match(of(checks, 'word size').message, /32-bit/)
  assert.equal(of(checks, 'driver').status, 'FAIL')
})

test('the wrong mode is recognised by the tables that it shows in the place of ours', async () => {
  await using company = await openCompany()
  await company.admin.query('alter table jcm_master__job rename to master_jcm_job_1')
  const custom = await examine(company)
  assert.match(of(custom, 'mode').message, /custom mode/)
  assert.match(of(custom, 'mode').fix ?? '', /StandardMode=1/)
  await company.admin.query('alter table master_jcm_job_1 rename to master_jcm_record_12')
  assert.match(of(await examine(company), 'mode').message, /dictionary mode/)
  await company.admin.query('alter table master_jcm_record_12 rename to elsewhere')
  const none = of(await examine(company), 'mode')
  assert.equal(none.status, 'FAIL')
  assert.match(none.message, /Table or view not found: JCM_MASTER__JOB/)
})

test('renamed, retyped, missing and refused are told apart, with the nearest name for the file of names', async () => {
  await using company = await openCompany()
  await company.admin.query(`
    alter table jcm_master__commitment_co rename column released_to_accounting to rel_to_accounting;
    alter table jcm_master__commitment rename column amount_invoiced to amount_invoiced_216;
    alter table apm_master__invoice_payment alter column amount_paid drop default,
      alter column amount_paid type text;
    drop table jcm_master__commitment_co_item cascade;
    drop table apm_master__vendor cascade`)
  await company.admin.query(
    `revoke select on jcm_master__cost_code from "${/Uid=(\w+)/.exec(company.sandbox.odbc)?.[1]}"`,
  )
  const checks = await examine(company)
  const risky = of(checks, 'JCM_MASTER__COMMITMENT_CO.Released_to_Accounting')
  assert.equal(risky.status, 'WARN')
  assert.match(risky.fix ?? '', /"Released_to_Accounting": "rel_to_accounting"/)
  const breaking = of(checks, 'JCM_MASTER__COMMITMENT.Amount_Invoiced')
  assert.equal(breaking.status, 'FAIL')
  assert.match(breaking.message, /nearest name is amount_invoiced_216/)
  assert.match(of(checks, 'APM_MASTER__INVOICE_PAYMENT.Amount_Paid').message, /text and was number/)
  assert.equal(of(checks, 'JCM_MASTER__COMMITMENT_CO_ITEM').status, 'WARN')
  const vendor = of(checks, 'APM_MASTER__VENDOR')
  assert.deepEqual([vendor.status, /not found/.test(vendor.message)], ['FAIL', true])
  const refused = of(checks, 'JCM_MASTER__COST_CODE')
  assert.equal(refused.status, 'FAIL')
  assert.match(refused.fix ?? '', /Tasks > ODBC.*read access to JCM_MASTER__COST_CODE/)
  assert.match(of(checks, 'dictionary').message, /3 BREAKING/)
})

test('what the company calls otherwise is found under the names in its file', async () => {
  await using company = await openCompany()
  await using folder = await folderOf()
  const namesFile = join(folder.path, 'names.json')
  await writeFile(
    namesFile,
    JSON.stringify({
      JCM_MASTER__COMMITMENT_CO: {
        table: 'JCM_MASTER__COMMITMENT_CHG',
        columns: { Released_to_Accounting: 'Rel_to_Acct' },
      },
    }),
  )
  await company.admin.query(`
    alter table jcm_master__commitment_co rename column released_to_accounting to rel_to_acct;
    alter table jcm_master__commitment_co rename to jcm_master__commitment_chg`)
  assert.equal(of(await examine(company), 'JCM_MASTER__COMMITMENT_CO').status, 'FAIL')
  const checks = await examine(company, { namesFile })
  assert.match(of(checks, 'JCM_MASTER__COMMITMENT_CO').message, /12 of 12 columns, 3 rows read/)
  assert.ok(!notOk(checks).some(line => line.includes('Released_to_Accounting')))
})

test('masks and settings are read back, and a date that AP entry insists on is a warning', async () => {
  await using company = await openCompany()
  await company.admin.query(`
    insert into ts_ctl_record_3 (fldcode, section, cslen, cnpunct, cntcap)
    values (16, 1, 2, '-', 1), (16, 2, 3, '', 1), (18, 1, 2, '-', 0), (18, 2, 4, '-', 0);
    insert into apm_master__ap_controls (ap_payable_account, date_received_usage, payment_date_usage)
    values ('2100', 'Required', 'Not Required');
    insert into jcm_master__jc_cost_controls (gl_retrieval_method) values ('Use hierarchy')`)
  const checks = await examine(company)
  assert.equal(of(checks, 'masks').message, 'job xx-xxx, costCode xx-xxxx.')
  const settings = of(checks, 'AP settings')
  assert.equal(settings.status, 'WARN')
  assert.match(settings.fix ?? '', /Date Received Usage to "Not Required"/)
  assert.match(of(checks, 'JC settings').message, /Use hierarchy/)
})

test('the road of imports is tried as far as it can be without an import', async () => {
  await using company = await openCompany()
  const { importDir, importCommand } = writing(company.sandbox)
  const look = async (change: Partial<DiagnoseOptions>) => notOk(await examine(company, change))
  const usual = await look({})
  const added = async (change: Partial<DiagnoseOptions>) =>
    (await look(change)).filter(line => !usual.includes(line))
  assert.deepEqual(await added({ importDir: join(importDir, 'none') }), ['FAIL import folder'])
  assert.deepEqual(await added({ companyDir: join(importDir, 'none') }), ['FAIL company folder'])
  assert.deepEqual(await added({ importCommand: 'no-such-program "{file}"' }), [
    'FAIL import command',
  ])
  assert.deepEqual(await added({ importCommand: importCommand.slice(0, 2) }), [
    'WARN import command',
  ])
  assert.deepEqual(await added({ importCommand: [] }), ['WARN import'])
  assert.deepEqual(await added({ importCommand: `"${process.execPath}" "{file}"` }), [])
})

test('npm run sage:doctor prints a line for each check and ends with 1 when one fails', async () => {
  await using company = await openCompany()
  const examineBy = (odbc: string, ...args: string[]) => {
    const env = { ...bareEnv(), SAGE_ODBC: odbc }
    return run(process.execPath, [SCRIPT, ...args], { env }).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
    )
  }
  const { odbc } = company.sandbox
  const good = await examineBy(odbc)
  assert.equal(good.code, 0)
  assert.match(good.stdout, /^OK {4}connection: Sage answers\.$/m)
  assert.match(good.stdout, /^WARN {2}import: Not configured.*\n {6}-> To write/m)
  assert.match(good.stdout, /^\d+ OK, \d+ WARN, 0 FAIL$/m)
  assert.ok(!good.stdout.includes(/Pwd=(\w+)/.exec(odbc)?.[1] ?? ''), 'the password is printed')
  const bad = await examineBy(odbc.replace(/Port=\d+/, 'Port=1'), '--json')
  assert.equal(bad.code, 1)
  assert.equal(of(JSON.parse(bad.stdout), 'connection').status, 'FAIL')
  assert.deepEqual((await examineBy(odbc, '--wrong')).code, 2)
  assert.match((await examineBy(odbc, '--help')).stdout, /^Usage: npm run sage:doctor/)
})

async function folderOf() {
  const path = await mkdtemp(join(tmpdir(), 'tieout-doctor-'))
  return {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}
