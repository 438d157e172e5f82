import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import odbc from 'odbc'
import pg from 'pg'
import { launchPostgres, type PostgresServer } from '#lib/postgres-launcher'
import { type SageSandbox, startSageSandbox } from '../../sandbox/sage300/index.ts'

const POLL_MS = 5

type Files = Record<string, string>
type Row = Record<string, string | number | null>

let postgres: PostgresServer
let root: string
let companies = 0

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'tieout-sage300-'))
  postgres = await launchPostgres({ dataDir: join(root, 'pg'), settings: { fsync: 'off' } })
})
after(async () => {
  await postgres.stop()
  await rm(root, { recursive: true, force: true })
})

/** Two jobs, a subcontract with a lump-sum and a unit-price item, a closed one, and its codes. */
const base: Files = {
  JCM_MASTER__JOB: `Job,Description,Status,Use_PJ_Change_Management
24-001,Riverside Tower,In progress,0
24-009,Done,Closed,0
24-010,Managed in PJ,In progress,1`,
  JCM_MASTER__EXTRA: `Job,Extra,Description,Status
24-001,LOBBY,Lobby,In progress`,
  JCM_MASTER__COST_CODE: `Job,Extra,Cost_Code,Description,Group_Cost_Code
24-001,,26-000,Electrical,1
24-001,,26-100,Rough-in,0
24-001,LOBBY,26-100,Rough-in,0
24-010,,26-100,Rough-in,0`,
  JCM_MASTER__CATEGORY: `Job,Extra,Cost_Code,Category,Original_Estimate
24-001,,26-100,S,200000
24-001,,26-100,M,50000
24-001,LOBBY,26-100,S,1000
24-010,,26-100,S,1000`,
  APM_MASTER__VENDOR: `Vendor,Name
VOLT,Volt Électric`,
  JCM_MASTER__COMMITMENT: `Commitment,Description,Commitment_Type,Vendor,Job,Date,Retainage_Percent,Closed,Operator_Stamp,Date_Stamp,Time_Stamp
SC-1,Électricité,Subcontract,VOLT,24-001,2026-01-05,10,0,ann,2026-01-06,13:45:01
SC-OLD,Closed one,Subcontract,VOLT,24-001,2025-01-05,10,1,ann,2026-01-06,13:45:01
SC-PJ,In PJ,Subcontract,VOLT,24-010,2025-01-05,10,0,ann,2026-01-06,13:45:01`,
  JCM_MASTER__COMMITMENT_ITEM: `Commitment,Item_Number,Description,Job,Extra,Cost_Code,Category,Units,Unit_Cost,Amount
SC-1,1,Rough-in,24-001,,26-100,S,0,0,100000.10
SC-1,2,Fixtures,24-001,,26-100,M,100,12.5,1250.20
SC-PJ,1,Rough-in,24-010,,26-100,S,0,0,10`,
}

const withHistory: Files = {
  ...base,
  JCM_MASTER__COMMITMENT_CO: `Commitment,Commitment_CO,Description,Date,Status
SC-1,1,Approved one,2026-02-01,Approved
SC-1,2,Pending one,2026-02-02,Pending`,
  JCM_MASTER__COMMITMENT_CO_ITEM: `Commitment,Commitment_CO,Item_Number,Job,Extra,Cost_Code,Category,Units,Amount
SC-1,1,1,24-001,,26-100,S,0,0.20
SC-1,2,1,24-001,,26-100,S,0,500`,
  APM_MASTER__INVOICE: `Vendor,Invoice,Status,Invoice_Date,Accounting_Date
VOLT,INV-1,Open,2026-03-01,2026-03-31`,
  APM_MASTER__DISTRIBUTION: `Vendor,Invoice,Dist_Seq,Amount,Retainage,Job,Extra,Cost_Code,Category,Commitment,Commitment_Line_Item
VOLT,INV-1,1,0.10,0.01,24-001,,26-100,S,SC-1,1
VOLT,INV-1,2,0.20,0.02,24-001,,26-100,S,SC-1,1
VOLT,INV-1,3,100.00,10.00,24-001,,26-100,M,SC-1,2`,
  APM_MASTER__INVOICE_PAYMENT: `Vendor,Invoice,Payment_ID,Check,Amount_Paid
VOLT,INV-1,1,4711,50.25`,
  API_NEW__INVOICE: `Vendor,Invoice,Status
VOLT,INV-2,Open`,
  API_NEW__DISTRIBUTION: `Vendor,Invoice,Dist_Seq,Amount,Retainage,Commitment,Commitment_Line_Item
VOLT,INV-2,1,999,99,SC-1,1`,
}

interface Company {
  sage: SageSandbox
  dataDir: string
  read(sql: string, parameters?: (string | number)[]): Promise<Row[]>
  /** Imports the lines and returns what stands beside the file afterwards, by file name. */
  import(lines: string[], mode?: 'post only'): Promise<Run>
  restart(): Promise<SageSandbox>
}
interface Run {
  exit: number | string | null
  files: Record<string, string>
  /** Reasons in the order of the file. */
  rejected: string[]
}

async function company(t: { after(fn: () => Promise<void>): void }, files: Files) {
  const name = `company_${++companies}`
  const dataDir = join(root, name)
  await writeCompany(dataDir, files)
  const start = () =>
    startSageSandbox({ postgres, dataDir, workDir: join(root, `${name}_work`), database: name })
  const sage = await start()
  const connection = await odbc.connect(sage.odbc)
  t.after(() => connection.close())
  const made: Company = {
    sage,
    dataDir,
    restart: start,
    read: async (sql, parameters = []) => [...((await connection.query(sql, parameters)) as Row[])],
    import: async (lines, mode) => {
      const file = join(sage.importDir, 'Commitments.jcc')
      await writeFile(file, lines.map(line => `${line}\r\n`).join(''), 'latin1')
      const exit = await run(sage, ['--file', file, ...(mode ? ['--post'] : [])])
      return { exit, ...(await outcomeOf(sage)) }
    },
  }
  return made
}

async function writeCompany(dataDir: string, files: Files): Promise<void> {
  await mkdir(join(dataDir, 'sage300'), { recursive: true })
  for (const [table, csv] of Object.entries(files)) {
    await writeFile(join(dataDir, 'sage300', `${table}.csv`), `${csv}\n`)
  }
}

function run(sage: SageSandbox, more: string[]): Promise<number | string | null> {
  return start(sage, more).exit
}

function start(sage: SageSandbox, more: string[]) {
  const [program = '', ...leading] = sage.importCommand
  const child = spawn(program, [...leading, ...more], {
    cwd: sage.companyDir,
    env: { ...process.env, ...sage.importEnvironment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const exit = new Promise<number | string | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(signal ?? code))
  })
  return { process: child, exit }
}

/** Resolves once a session of the server is in the state described. */
async function until(admin: pg.Client, condition: string): Promise<void> {
  const sql = `select 1 from pg_stat_activity where pid <> pg_backend_pid() and ${condition}`
  while ((await admin.query(sql)).rowCount === 0) await delay(POLL_MS)
}

async function outcomeOf(sage: SageSandbox): Promise<Omit<Run, 'exit'>> {
  const files: Record<string, string> = {}
  for (const file of await readdir(sage.importDir)) {
    if (file !== 'Commitments.jcc') {
      files[file] = await readFile(join(sage.importDir, file), 'latin1')
    }
  }
  const print = files['CommitmentsImportPrint.prn'] ?? ''
  return {
    files,
    rejected: [...print.matchAll(/REJECTED {2}(.*)\r/g)].map(match => match[1] ?? ''),
  }
}

const co = (number: string, status = 5, date = '02/28/2026') =>
  `"CCO","SC-1","${number}","Change ${number}",0,${date},"","Scope",${status}`
const coLine = (number: string, item: number, units: string, amount: string) =>
  `"CCOI","SC-1","${number}",${item},"Line ${item}",${units},${amount}`
const commitment = (number: string, vendor = 'VOLT', description = 'New') =>
  `"C","${number}",1,"${description}","${vendor}",03/01/2026,10,1,0,0${',""'.repeat(10)}`
const commitmentItem = (number: string, item: number, coding: string, amount = '5000.10') =>
  `"CI","${number}",${item},"Item",0,,"Scope of it",${coding},"",0,0,0,"LS",${amount}`

async function odbcState(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    return (error as odbc.NodeOdbcError).odbcErrors[0]?.state ?? 'no state'
  }
  return 'no error'
}

test('ODBC delivers padded codes, doubles, flags as numbers, dates without time', async t => {
  const { read } = await company(t, base)
  const [row] = await read(
    `SELECT Commitment, Description, Date, Retainage_Percent, Amount, Closed, Actual_Completion_Date,
            Scope_of_Work, Time_Stamp FROM JCM_MASTER__COMMITMENT WHERE Commitment = 'SC-1'`,
  )
  assert.deepEqual(row, {
    commitment: 'SC-1        ',
    description: 'Électricité                   ',
    date: '2026-01-05',
    retainage_percent: 10,
    amount: 101250.3,
    closed: 0,
    actual_completion_date: null,
    scope_of_work: '',
    time_stamp: '13:45:01',
  })
})

test('names ignore case, blanks match unpadded, reserved words are quoted, values bind', async t => {
  const { read } = await company(t, withHistory)
  assert.deepEqual(await read('select "Check", Payment_ID from APM_Master__Invoice_Payment'), [
    { Check: 4711, payment_id: 1 },
  ])
  const found = await read(
    "SELECT Job FROM JCM_Master__Cost_Code WHERE Job=? AND Extra='' AND Cost_Code=? AND Group_Cost_Code=?",
    ['24-001', '26-100', 0],
  )
  assert.deepEqual(found, [{ job: '24-001    ' }])
  assert.deepEqual(
    await read(
      "SELECT max(Commitment_CO) m FROM JCM_MASTER__COMMITMENT_CO WHERE Commitment='SC-1' AND Commitment_CO<'A'",
    ),
    [{ m: '2         ' }],
  )
})

test('totals that no file brings are computed from the transactions, to the cent', async t => {
  const { read } = await company(t, withHistory)
  assert.deepEqual(
    await read(
      `SELECT Item_Number, Approved_Commitment_CO_Amount a, Amount_Invoiced i
       FROM JCM_MASTER__COMMITMENT_ITEM WHERE Commitment='SC-1' ORDER BY Item_Number`,
    ),
    [
      { item_number: 1, a: 0.2, i: 0.3 },
      { item_number: 2, a: 0, i: 100 },
    ],
  )
  assert.deepEqual(
    await read(
      `SELECT Amount, Approved_Commitment_Changes a, Amount_Invoiced i
       FROM JCM_MASTER__COMMITMENT WHERE Commitment='SC-1'`,
    ),
    [{ amount: 101250.3, a: 0.2, i: 100.3 }],
  )
  const rollups =
    'Original_Commitment o, Pending_Commitment_Changes p, Approved_Commitment_Changes a, Revised_Commitment r, Commitment_Invoiced i'
  const job = { o: 101250.3, p: 500, a: 0.2, r: 101250.5, i: 100.3 }
  assert.deepEqual(await read(`SELECT ${rollups} FROM JCM_MASTER__JOB WHERE Job='24-001'`), [job])
  assert.deepEqual(
    await read(
      `SELECT ${rollups} FROM JCM_MASTER__COST_CODE WHERE Job='24-001' AND Extra='' AND Cost_Code='26-100'`,
    ),
    [job],
  )
  assert.deepEqual(await read(`SELECT Amount, Retainage, Amount_Paid FROM APM_MASTER__INVOICE`), [
    { amount: 100.3, retainage: 10.03, amount_paid: 50.25 },
  ])
  assert.deepEqual(
    await read(
      'SELECT Amount, Approved_Date d, Released_to_Accounting r FROM JCM_MASTER__COMMITMENT_CO ORDER BY Commitment_CO',
    ),
    [
      { amount: 0.2, d: '2026-02-01', r: 1 },
      { amount: 500, d: null, r: 0 },
    ],
  )
})

test('a total that a file brings is kept, even when the transactions say otherwise', async t => {
  const { read } = await company(t, {
    ...withHistory,
    JCM_MASTER__COMMITMENT: `Commitment,Vendor,Job,Amount_Invoiced
SC-1,VOLT,24-001,77.77`,
  })
  assert.deepEqual(await read('SELECT Amount_Invoiced i FROM JCM_MASTER__COMMITMENT'), [
    { i: 77.77 },
  ])
})

test('unposted AP invoices stay out of every total', async t => {
  const { read } = await company(t, withHistory)
  assert.deepEqual(await read('SELECT Amount, Retainage FROM API_NEW__INVOICE'), [
    { amount: 999, retainage: 99 },
  ])
  assert.deepEqual(await read("SELECT Invoice FROM APM_MASTER__INVOICE WHERE Invoice='INV-2'"), [])
})

test('the ODBC user writes what Sage permits, with its stamp, and nothing else', async t => {
  const { read } = await company(t, base)
  await read(
    "INSERT INTO JCM_MASTER__EXTRA(Job,Extra,Description,Status) VALUES(?,?,?,'In progress')",
    ['24-001', 'ROOF', 'Röof'],
  )
  const [extra] = await read(
    "SELECT Description, Operator_Stamp, Time_Stamp FROM JCM_MASTER__EXTRA WHERE Extra='ROOF'",
  )
  assert.equal(extra?.['description'], 'Röof'.padEnd(30))
  assert.match(String(extra?.['operator_stamp']), /_odbc/)
  await read(
    "UPDATE APM_MASTER__VENDOR SET City='Ulm', GL_Ins_Expiration_Dt='2027-01-01' WHERE Vendor='VOLT'",
  )
  await read(
    "UPDATE JCM_MASTER__COMMITMENT SET Actual_Completion_Date='2026-05-01' WHERE Commitment='SC-1'",
  )
  for (const refused of [
    "UPDATE APM_MASTER__VENDOR SET YTD_Amount=1 WHERE Vendor='VOLT'",
    "UPDATE JCM_MASTER__COMMITMENT SET Amount=1 WHERE Commitment='SC-1'",
    "INSERT INTO JCM_MASTER__COMMITMENT(Commitment) VALUES('SC-9')",
    "INSERT INTO APM_MASTER__INVOICE(Vendor,Invoice) VALUES('VOLT','X')",
    "INSERT INTO JCM_NEW__COMMITMENT_CO(Commitment,Commitment_CO) VALUES('SC-1','9')",
    'DELETE FROM JCM_MASTER__EXTRA',
    'SELECT password FROM sandbox.odbc_login',
  ]) {
    assert.equal(await odbcState(read(refused)), '42501', refused)
  }
})

test('an unknown table or column is an error, and listing tables is not to be had', async t => {
  const { read, sage } = await company(t, base)
  assert.equal(await odbcState(read('SELECT * FROM JCM_MASTER__NOPE WHERE 1=0')), '42P01')
  assert.equal(await odbcState(read('SELECT Nope FROM JCM_MASTER__JOB WHERE 1=0')), '42703')
  const connection = await odbc.connect(sage.odbc)
  assert.notEqual(await odbcState(connection.tables(null, null, null, null)), 'no error')
  await connection.close()
})

test('a wrong file is refused by name and row, and the company before it stays', async t => {
  const { dataDir, read, restart } = await company(t, base)
  const file = join(dataDir, 'sage300', 'APM_MASTER__VENDOR.csv')
  await writeFile(file, 'Vendor,Name,YTD_Amount\nVOLT,Volt,1e5\n')
  const refusal = (pattern: RegExp) => (error: Error & { code?: string }) =>
    error.code === 'SANDBOX_DATA_INVALID' && pattern.test(error.message)
  await assert.rejects(restart(), refusal(/APM_MASTER__VENDOR\.csv: row 1 column YTD_Amount/))
  await writeFile(file, 'Vendor,Name\nVOLT,Volt\nVOLT,Twice\n')
  await assert.rejects(restart(), refusal(/APM_MASTER__VENDOR\.csv: two rows.*VOLT/))
  assert.equal(
    (await read('SELECT Name FROM APM_MASTER__VENDOR'))[0]?.['name'],
    'Volt Électric'.padEnd(30),
  )
})

test('an approved change order is posted to item, commitment, category, cost code, job and job cost', async t => {
  const sage = await company(t, base)
  const done = await sage.import([
    co('001'),
    coLine('001', 1, '0', '-10000.10'),
    coLine('001', 2, '2', '25'),
  ])
  assert.equal(done.exit, 0)
  assert.equal(done.files['CommitmentsReject.jcc'], '')
  assert.match(done.files['CommitmentsImportPrint.prn'] ?? '', /Accepted 3, rejected 0/)
  assert.match(done.files['CommitmentsPostPrint.prn'] ?? '', /SC-1 \/ 001 +-9975\.10/)
  assert.deepEqual(
    await sage.read(
      `SELECT Approved_Commitment_CO_Amount a, Approved_Commitment_CO_Units u, Amount, Description d
       FROM JCM_MASTER__COMMITMENT_ITEM WHERE Commitment='SC-1' ORDER BY Item_Number`,
    ),
    [
      { a: -10000.1, u: 0, amount: 100000.1, d: 'Line 1'.padEnd(30) },
      { a: 25, u: 2, amount: 1250.2, d: 'Line 2'.padEnd(30) },
    ],
  )
  assert.deepEqual(
    await sage.read(
      "SELECT Approved_Commitment_Changes a FROM JCM_MASTER__COMMITMENT WHERE Commitment='SC-1'",
    ),
    [{ a: -9975.1 }],
  )
  for (const from of [
    "JCM_MASTER__JOB WHERE Job='24-001'",
    "JCM_MASTER__COST_CODE WHERE Job='24-001' AND Extra='' AND Cost_Code='26-100'",
  ]) {
    assert.deepEqual(
      await sage.read(`SELECT Approved_Commitment_Changes a, Revised_Commitment r FROM ${from}`),
      [{ a: -9975.1, r: 91275.2 }],
      from,
    )
  }
  assert.deepEqual(
    await sage.read(
      "SELECT Approved_Commitment_Changes a FROM JCM_MASTER__CATEGORY WHERE Job='24-001' AND Extra='' AND Category='M'",
    ),
    [{ a: 25 }],
  )
  assert.deepEqual(
    await sage.read(
      `SELECT Transaction_Type t, Commitment_CO c, Commitment_Line_Item i, Amount, Run, Sequence, Accounting_Date d
       FROM JCT_CURRENT__TRANSACTION ORDER BY Sequence`,
    ),
    [1, 2].map(item => ({
      t: 'Aprvd cmtt CO'.padEnd(20),
      c: '001'.padEnd(10),
      i: item,
      amount: item === 1 ? -10000.1 : 25,
      run: 1,
      sequence: item,
      d: '2026-02-28',
    })),
  )
  assert.deepEqual(
    await sage.read(
      'SELECT Status s, Released_to_Accounting r, Approved_Date d, Amount FROM JCM_MASTER__COMMITMENT_CO',
    ),
    [{ s: 'Approved'.padEnd(20), r: 1, d: '2026-02-28', amount: -9975.1 }],
  )
})

test('a change order can add an item; one not approved only counts as pending', async t => {
  const sage = await company(t, base)
  const done = await sage.import([
    co('1'),
    `${coLine('1', 7, '4', '100')},"24-001","LOBBY","26-100","S"`,
    co('2', 1),
    coLine('2', 1, '0', '300'),
  ])
  assert.deepEqual(done.rejected, [])
  assert.deepEqual(
    await sage.read(
      'SELECT Amount, Approved_Commitment_CO_Amount a, Unit_Cost u, Extra FROM JCM_MASTER__COMMITMENT_ITEM WHERE Item_Number=7',
    ),
    [{ amount: 0, a: 100, u: 25, extra: 'LOBBY'.padEnd(10) }],
  )
  assert.deepEqual(
    await sage.read(
      "SELECT Pending_Commitment_Changes p, Approved_Commitment_Changes a FROM JCM_MASTER__JOB WHERE Job='24-001'",
    ),
    [{ p: 300, a: 100 }],
  )
})

test('posting adds exact cents to each total as it stands, right or wrong', async t => {
  const sage = await company(t, {
    ...withHistory,
    JCM_MASTER__COMMITMENT: `Commitment,Vendor,Job,Approved_Commitment_Changes
SC-1,VOLT,24-001,7.77`,
  })
  assert.deepEqual((await sage.import([co('3'), coLine('3', 1, '0', '0.10')])).rejected, [])
  assert.deepEqual(
    await sage.read('SELECT Approved_Commitment_Changes a FROM JCM_MASTER__COMMITMENT'),
    [{ a: 7.87 }],
  )
  assert.deepEqual(
    await sage.read(
      "SELECT Approved_Commitment_CO_Amount a FROM JCM_MASTER__COMMITMENT_ITEM WHERE Commitment='SC-1' AND Item_Number=1",
    ),
    [{ a: 0.3 }],
  )
})

test('a new commitment is imported from code page 1252 and raises the original commitment', async t => {
  const sage = await company(t, base)
  const done = await sage.import([
    commitment('SC-2', 'VOLT', 'Stra\xdfe \x80'),
    commitmentItem('SC-2', 1, '"24-001","","26-100","S"'),
    commitmentItem('SC-2', 2, '"24-001","LOBBY","26-100","S"', '0.20'),
  ])
  assert.deepEqual([done.exit, done.rejected], [0, []])
  assert.deepEqual(
    await sage.read(
      "SELECT Description d, Commitment_Type t, Job, Amount, Scope_of_Work s FROM JCM_MASTER__COMMITMENT WHERE Commitment='SC-2'",
    ),
    [
      {
        d: 'Straße €'.padEnd(30),
        t: 'Subcontract'.padEnd(20),
        job: '24-001'.padEnd(10),
        amount: 5000.3,
        s: 'Scope of it',
      },
    ],
  )
  assert.deepEqual(
    await sage.read(
      "SELECT Original_Commitment o, Revised_Commitment r FROM JCM_MASTER__JOB WHERE Job='24-001'",
    ),
    [{ o: 106250.6, r: 106250.6 }],
  )
})

test('every rule of Sage rejects its record, with the reason in the journal', async t => {
  const sage = await company(t, {
    ...base,
    JCM_MASTER__COMMITMENT_CO: 'Commitment,Commitment_CO,Status\nSC-1,1,Not issued',
  })
  const cases = refusals()
  const lines = cases.flatMap(([given]) => given)
  const done = await sage.import(lines)
  assert.equal(done.exit, 0)
  const reasons = cases.flatMap(([, ...expected]) => expected)
  assert.equal(done.rejected.length, reasons.length)
  for (const [index, reason] of reasons.entries()) {
    assert.match(done.rejected[index] ?? '', reason, lines[index])
  }
  assert.equal(done.files['CommitmentsReject.jcc'], lines.map(line => `${line}\r\n`).join(''))
  for (const table of ['COMMITMENT', 'COMMITMENT_ITEM', 'COMMITMENT_CO', 'COMMITMENT_CO_ITEM']) {
    const added = await sage.read(
      `SELECT Commitment FROM JCM_MASTER__${table} WHERE Operator_Stamp='IMPORT'`,
    )
    assert.deepEqual(added, [], table)
  }
})

/** Lines of an import file, none of which Sage takes, each with the reason; ids do not collide. */
function refusals(): [lines: string[], ...reasons: RegExp[]][] {
  const good = '"24-001","","26-100","S"'
  const on = (line: string, other: string) => line.replaceAll('SC-1', other)
  let id = 100
  const item = (coding: string, reason: RegExp, amount?: string): [string[], ...RegExp[]] => {
    const number = `SC-${++id}`
    return [
      [commitment(number), commitmentItem(number, 1, coding, amount)],
      /^No line of it was accepted/,
      reason,
    ]
  }
  const change = (item: number, units: string, amount: string, reason: RegExp, more = '') => {
    const number = `${++id}`
    const refused: [string[], ...RegExp[]] = [
      [co(number), coLine(number, item, units, amount) + more],
      /^No line of it was accepted/,
      reason,
    ]
    return refused
  }
  return [
    [[commitment('SC-1')], /^Duplicate commitment: SC-1/],
    [[commitment('SC-X-TOO-LONG')], /^Commitment must be at most 12 characters/],
    [[commitment('SC-X', 'NOBODY')], /^Vendor NOBODY does not exist/],
    [[commitment('SC-X', 'VOLT', 'D'.repeat(31))], /^Description must be at most 30/],
    [[commitment('')], /^Commitment is required/],
    [[commitment('SC-A')], /^No line of it was accepted/],
    item('"24-777","","26-100","S"', /^Job 24-777 does not exist/),
    item('"24-009","","26-100","S"', /^Job 24-009 is closed/),
    item('"24-001","NOPE","26-100","S"', /^Extra NOPE is not on job 24-001/),
    item('"24-001","","99-000","S"', /^Cost code 99-000 is not on job 24-001/),
    item('"24-001","","26-000","S"', /^Cost code 26-000 is a group cost code/),
    item(
      '"24-001","LOBBY","26-100","M"',
      /^Category M is not on cost code 26-100 of job 24-001 ex/,
    ),
    item(good, /^Amount 1e3 is not an amount/, '1e3'),
    item(good, /^Amount 1\.005 is not an amount/, '1.005'),
    [[commitmentItem('SC-1', 9, good)], /^No accepted C record precedes/],
    [[on(co('9'), 'SC-9')], /^Commitment SC-9 does not exist/],
    [[on(co('9'), 'SC-OLD')], /^Commitment SC-OLD is closed/],
    [[co('1'), coLine('1', 1, '0', '5')], /^Duplicate change order: 1 of SC-1/, /^No accepted CCO/],
    [[co('9', 5, '12/31/2999')], /^The approved date may not be in the future/],
    [[co('9', 3)], /^Status 3 is not/],
    [[co('9', 5, '2026-01-01')], /^Date 2026-01-01 is not a date mm\/dd\/yyyy/],
    [[co('CO-TOO-LONG-1')], /^Change order must be at most 10/],
    change(2, '2', '26', /^Unit cost mismatch: 2 units at 12\.5 are 25, not 26/),
    change(5, '0', '26', /^Item 5 does not exist/),
    change(1, '0', '1', /^Item 1 exists already/, `,${good}`),
    [
      [on(co('9'), 'SC-PJ'), on(coLine('9', 1, '0', '1'), 'SC-PJ')],
      /^No line of it was accepted/,
      /^The job manages its changes in PJ/,
    ],
    [['"X","whatever"'], /^X is not a record of this import/],
    [['"CCO","SC-1'], /^The line cannot be read/],
    [['"CCO","SC-1","9"'], /^CCO has 2 fields; expected 8/],
    [['"C","SC-1"\n"C"'], /^The line does not end with CR LF/],
  ]
}

test('a group of which one line is wrong is posted without it', async t => {
  const sage = await company(t, base)
  const bad = coLine('3', 2, '1', '99')
  const done = await sage.import([
    co('3'),
    coLine('3', 1, '0', '10'),
    bad,
    coLine('3', 1, '0', '10'),
  ])
  assert.equal(done.exit, 0)
  assert.equal(done.files['CommitmentsReject.jcc'], `${bad}\r\n${coLine('3', 1, '0', '10')}\r\n`)
  assert.match(done.rejected[1] ?? '', /^Item 1 occurs twice/)
  assert.deepEqual(await sage.read('SELECT Amount FROM JCM_MASTER__COMMITMENT_CO'), [
    { amount: 10 },
  ])
})

test('after posting a second import of the file is refused as a duplicate', async t => {
  const sage = await company(t, base)
  const lines = [co('4'), coLine('4', 1, '0', '1000')]
  assert.deepEqual((await sage.import(lines)).rejected, [])
  assert.equal((await sage.import(lines)).rejected.length, 2)
  assert.deepEqual(await sage.read('SELECT Amount FROM JCM_MASTER__COMMITMENT_CO'), [
    { amount: 1000 },
  ])
})

test('a crash between import and post leaves it unposted, and importing again doubles it', async t => {
  const sage = await company(t, base)
  const lines = [co('5'), coLine('5', 1, '0', '1000')]
  await sage.sage.setFault('CRASH_BEFORE_POST', 1)
  const crashed = await sage.import(lines)
  assert.equal(crashed.exit, 'SIGKILL')
  assert.equal(crashed.files['CommitmentsReject.jcc'], '')
  assert.equal(crashed.files['CommitmentsPostPrint.prn'], undefined)
  assert.deepEqual(await sage.read('SELECT Commitment_CO FROM JCM_MASTER__COMMITMENT_CO'), [])
  assert.deepEqual(await sage.read('SELECT Amount FROM JCM_NEW__COMMITMENT_CO'), [{ amount: 1000 }])
  await sage.sage.setFault('CRASH_BEFORE_POST', null)
  await sage.import(lines)
  assert.deepEqual(await sage.read('SELECT Amount FROM JCM_MASTER__COMMITMENT_CO'), [
    { amount: 2000 },
  ])
})

test('after a crash between import and post, posting alone finishes the work once', async t => {
  const sage = await company(t, base)
  await sage.sage.setFault('CRASH_BEFORE_POST', 1)
  await sage.import([co('5'), coLine('5', 1, '0', '1000')])
  await sage.sage.setFault('CRASH_BEFORE_POST', null)
  for (const _ of [1, 2]) assert.equal((await sage.import([], 'post only')).exit, 0)
  assert.deepEqual(await sage.read('SELECT Amount FROM JCM_MASTER__COMMITMENT_CO'), [
    { amount: 1000 },
  ])
  assert.deepEqual(await sage.read('SELECT Commitment FROM JCM_NEW__COMMITMENT_CO_ITEM'), [])
})

test('a crash before the import changes nothing; one after posting hides that it is posted', async t => {
  const sage = await company(t, base)
  const lines = [co('6'), coLine('6', 1, '0', '1000')]
  await sage.sage.setFault('CRASH_BEFORE_IMPORT', 1)
  assert.deepEqual(await sage.import(lines), { exit: 'SIGKILL', files: {}, rejected: [] })
  assert.deepEqual(await sage.read('SELECT Commitment FROM JCM_NEW__COMMITMENT_CO'), [])
  await sage.sage.setFault('CRASH_BEFORE_IMPORT', null)
  await sage.sage.setFault('CRASH_AFTER_POST', 1)
  const crashed = await sage.import(lines)
  assert.equal(crashed.exit, 'SIGKILL')
  assert.equal(crashed.files['CommitmentsPostPrint.prn'], undefined)
  assert.deepEqual(await sage.read('SELECT Amount FROM JCM_MASTER__COMMITMENT_CO'), [
    { amount: 1000 },
  ])
})

test('a slow import that is given up before it read the file changes nothing', async t => {
  const { read, sage } = await company(t, base)
  const admin = new pg.Client(postgres.databaseUrl('postgres'))
  await admin.connect()
  t.after(() => admin.end())
  await sage.setFault('SLOW_IMPORT_MS', 600_000)
  const file = join(sage.importDir, 'Commitments.jcc')
  await writeFile(file, `${co('6')}\r\n${coLine('6', 1, '0', '1000')}\r\n`)
  const child = start(sage, ['--file', file])
  await until(admin, "application_name = 'sage300 import' and query like '%sandbox.fault%'")
  child.process.kill('SIGKILL')
  assert.equal(await child.exit, 'SIGKILL')
  assert.deepEqual(await outcomeOf(sage), { files: {}, rejected: [] })
  assert.deepEqual(await read('SELECT Commitment FROM JCM_NEW__COMMITMENT_CO'), [])
})

test('a partial reject on demand takes every second line and still exits with 0', async t => {
  const sage = await company(t, base)
  await sage.sage.setFault('REJECT_EVERY', 2)
  const done = await sage.import([co('7'), coLine('7', 1, '0', '10'), coLine('7', 2, '2', '25')])
  assert.deepEqual([done.exit, done.rejected], [0, ['The record is locked by another user']])
  assert.deepEqual(await sage.read('SELECT Amount FROM JCM_MASTER__COMMITMENT_CO'), [
    { amount: 10 },
  ])
})

test('a restart with the same folder keeps what was posted; a changed folder starts anew', async t => {
  const { dataDir, import: importLines, read, restart, sage } = await company(t, base)
  await importLines([co('8'), coLine('8', 1, '0', '1000')])
  const again = await restart()
  assert.deepEqual([again.load.loaded, again.odbc], [false, sage.odbc])
  assert.equal((await read('SELECT Commitment_CO FROM JCM_MASTER__COMMITMENT_CO')).length, 1)
  await writeCompany(dataDir, { APM_MASTER__VENDOR: 'Vendor,Name\nVOLT,Renamed' })
  assert.equal((await restart()).load.rows['APM_MASTER__VENDOR'], 1)
  assert.deepEqual(await read('SELECT Commitment_CO FROM JCM_MASTER__COMMITMENT_CO'), [])
})

test('two processes may open the same new company at once', async () => {
  const dataDir = join(root, 'shared')
  await writeCompany(dataDir, base)
  const open = () =>
    startSageSandbox({ postgres, dataDir, workDir: join(root, 'shared_work'), database: 'shared' })
  const [one, other] = await Promise.all([open(), open()])
  assert.equal(one.odbc, other.odbc)
  assert.deepEqual([one.load.loaded, other.load.loaded].sort(), [false, true])
})

test('a locked table makes a read wait until the lock goes', async t => {
  const { read, sage } = await company(t, base)
  const admin = new pg.Client(postgres.databaseUrl('postgres'))
  await admin.connect()
  t.after(() => admin.end())
  const release = await sage.lockTable('JCM_MASTER__JOB')
  const pending = read("SELECT Job FROM JCM_MASTER__JOB WHERE Job='24-001'")
  await until(admin, "usename like '%_odbc' and wait_event_type = 'Lock'")
  await release()
  assert.deepEqual(await pending, [{ job: '24-001    ' }])
})
