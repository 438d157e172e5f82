import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { setLogLevel } from '#lib/log'
import { createSageReader } from '../../subgraphs/sage300/read/reader.ts'
import { INVOICE, JOB } from '../../subgraphs/sage300/records/dictionary/tables.ts'
import {
  createSagePool,
  SAGE_LIMITS,
  type SagePool,
} from '../../subgraphs/sage300/wire/connection.ts'
import { driverWords } from '../../subgraphs/sage300/wire/failures.ts'
import { openCompany, type SageCompany } from './company.ts'
import { controlsOf } from './wire-kit.ts'

/** The sandbox's wire: as narrow as Sage's driver, and in trouble on demand. */

setLogLevel('error')

const JOBS = 'select Job from JCM_MASTER__JOB'
const OF_JOB = `${JOBS} where Job = ?`
const IMPATIENT = { ...SAGE_LIMITS, queryTimeoutMs: 1000, connectTimeoutMs: 2000 }

async function withPool(
  { sandbox }: SageCompany,
  use: (pool: SagePool) => Promise<unknown>,
  limits = SAGE_LIMITS,
): Promise<void> {
  const pool = createSagePool(sandbox.odbc, limits)
  try {
    await use(pool)
  } finally {
    await pool.close()
  }
}

const refusals: [sql: string, state: string, words: RegExp][] = [
  ['select Job from JCM_MASTER__NOPE', '42S02', /Table or view not found: JCM_MASTER__NOPE/],
  ['select Nope from JCM_MASTER__JOB', '42S22', /Column not found/],
  [`${JOBS} limit 1`, '42000', /near "limit"/],
  [`${JOBS} union all select Extra from JCM_MASTER__EXTRA`, '42000', /near "union"/],
  ['select Job from JCM_MASTER__JOB, JCM_MASTER__EXTRA', '42000', /near ","/],
  [`${JOBS} natural join JCM_MASTER__EXTRA`, '42000', /near "join"/],
  [`${JOBS} where Job in (select Job from JCM_MASTER__EXTRA)`, '42000', /near "select"/],
  [`select upper(Job) from JCM_MASTER__JOB`, '42000', /near "upper"/],
  [`select Job::text from JCM_MASTER__JOB`, '42000', /near "::"/],
  [`${JOBS}; ${JOBS}`, '42000', /near ";"/],
  ['select * from pg_catalog.pg_tables', '42000', /near "."/],
  ['begin', 'HYC00', /not capable: transactions/],
  ['delete from JCM_MASTER__JOB', '42000', /near "delete"/],
  ['drop table JCM_MASTER__JOB', '42000', /near "drop"/],
  ['update JCM_MASTER__COMMITMENT set Amount = 1', 'HY000', /Access denied/],
  ["insert into JCM_MASTER__JOB (Job) values ('1')", 'HY000', /Access denied/],
]

test('what integrations are known to send goes through; all else is refused in words of the driver', async t => {
  await using company = await openCompany()
  await withPool(company, async pool => {
    const read = async (sql: string) => (await pool.read('X', sql, [])).rows
    for (const [sql, state, words] of refusals) {
      await t.test(sql, () =>
        assert.rejects(read(sql), (thrown: Error) => {
          const { odbcErrors } = thrown.cause as {
            odbcErrors: { state: string; message: string }[]
          }
          assert.equal(odbcErrors[0]?.state, state)
          assert.match(odbcErrors[0]?.message ?? '', /\[Timberline\]\[ODBC Driver\]/)
          assert.match(odbcErrors[0]?.message ?? '', words)
          return true
        }),
      )
    }
    assert.equal((await read('select * from JCM_MASTER__JOB where 1=0')).length, 0)
    assert.equal((await read(`${JOBS} where Job >= '24-002' and Status in ('Closed')`)).length, 1)
    const max = `select max(Commitment_CO) as Last from JCM_MASTER__COMMITMENT_CO where Commitment_CO < 'A'`
    assert.equal((await read(max))[0]?.['last'], '003       ')
    const text =
      "select Job from JCM_MASTER__JOB where Description = 'a union; select ''limit'' from'"
    assert.equal((await read(text)).length, 0)
    assert.equal((await controlsOf(company.wire).state()).refused.length, 12)
  })
})

test('a wrong mode hides tables that are there, and a narrow one splits the widest', async () => {
  await using company = await openCompany()
  const { set, call } = controlsOf(company.wire)
  const jobs = () =>
    withPool(company, async pool => {
      const rows = await createSageReader(pool).read(JOB, {})
      const [row] = rows.filter(({ Job }) => Job === '24-001')
      assert.deepEqual([rows.length, row?.Description], [4, 'Riverside Tower'])
    })
  await set({ maxColSupport: 255 })
  await withPool(company, async pool => {
    await assert.rejects(pool.read('X', JOBS, []), { code: 'SAGE_TABLE_MISSING' })
    const halves = [1, 2].map(part => pool.read('X', `select * from JCM_MASTER__JOB_${part}`, []))
    const [one, two] = await Promise.all(halves)
    assert.ok(one && two && one.columns.includes('job') && two.columns.includes('job'))
    assert.ok(one.columns.includes('description') && !two.columns.includes('description'))
  })
  await jobs()
  await set({ maxColSupport: 1536, standardMode: false })
  await assert.rejects(jobs(), { code: 'SAGE_TABLE_MISSING' })
  await set({ standardMode: true })
  await jobs()
  assert.equal((await call('PUT', 'settings', { maxColSupport: 7 })).status, 400)
})

/** Each fault, what a read by it comes to, and words of it, of ours or of the driver. */
const faults: [what: string, fault: object, code: string | undefined, words?: RegExp][] = [
  ['a refused connection', { kind: 'refuse', times: 2 }, 'SAGE_UNREACHABLE'],
  ['a refused login', { kind: 'login' }, 'SAGE_ACCESS_REFUSED', /Invalid account name/],
  ['a driver that hangs', { kind: 'hang' }, 'SAGE_TIMEOUT', /did not return/],
  ['a slow answer', { kind: 'slow', delayMs: 50 }, undefined],
  ['a connection that drops in the midst of rows, once', { kind: 'drop', rows: 2 }, undefined],
  ['one that always drops', { kind: 'drop', rows: 2, times: 9 }, 'SAGE_UNREACHABLE'],
  [
    'a locked file',
    { kind: 'locked', match: 'jcm_master__job' },
    'SAGE_TIMEOUT',
    /locked by another/,
  ],
  [
    'a table without read access',
    { kind: 'access', match: 'JCM_MASTER__JOB' },
    'SAGE_ACCESS_REFUSED',
    /Security Administration/,
  ],
  ['a fault of another table', { kind: 'access', match: 'JCM_MASTER__EXTRA' }, undefined],
]

test('after every fault the next read works, and a closed pool leaves no connection behind', async t => {
  await using company = await openCompany()
  const { fault, clear, state } = controlsOf(company.wire)
  const user = /Uid=(\w+)/.exec(company.sandbox.odbc)?.[1]
  const none = async () => {
    const sessions = 'select 1 from pg_stat_activity where usename = $1'
    const { rowCount } = await company.admin.query(sessions, [user])
    return rowCount === 0 && (await state()).connections === 0
  }
  await company.subgraph.close()
  for (const [what, told, code, words = /./] of faults) {
    await t.test(what, async () => {
      await withPool(
        company,
        async pool => {
          await fault(told)
          const struck = pool.read('JCM_MASTER__JOB', JOBS, [])
          if (code === undefined) assert.equal((await struck).rows.length, 4)
          else {
            await assert.rejects(struck, (thrown: Error & { code?: string }) => {
              assert.equal(thrown.code, code, thrown.message)
              const said = thrown.cause === undefined ? '' : driverWords(thrown.cause)
              assert.match(`${thrown.message} ${said}`, words)
              return true
            })
          }
          await clear()
          assert.equal((await pool.read('JCM_MASTER__JOB', JOBS, [])).rows.length, 4)
          const bound = await pool.read('JCM_MASTER__JOB', OF_JOB, ['24-001'])
          assert.equal(bound.rows.length, 1)
        },
        IMPATIENT,
      )
      await until(none)
    })
  }
})

test('a driver that takes no bound values is found out, and every read with literals is the same', async () => {
  await using company = await openCompany()
  const { fault, clear } = controlsOf(company.wire)
  const read = async (binding: string) => {
    let found: unknown
    await withPool(company, async pool => {
      const reader = createSageReader(pool)
      found = [
        await reader.read(INVOICE, { Vendor: 'VOLT', Invoice: ['INV-1', "O'X"] }),
        await reader.read(JOB, { Date_Stamp: { from: '2026-01-01' } }),
      ]
      assert.equal(pool.binding, binding)
    })
    return found
  }
  const bound = await read('BOUND')
  await fault({ kind: 'binding', times: 1_000_000 })
  assert.deepEqual(await read('LITERALS'), bound)
  const answer = await company.ask(
    '{ sageCommitment(id: "gid://sage300/Commitment/SC-1") { title } }',
  )
  assert.deepEqual([answer.errors, answer.data.sageCommitment.title], [[], 'Électricité'])
  const { data, errors } = await company.ask(`mutation { sageExtraCreate(
    input: { jobNumber: "24-001", extra: "ROOF", description: "Roof's end" }) { outcome } }`)
  assert.deepEqual([errors, data.sageExtraCreate.outcome], [[], 'WRITTEN'])
  await clear()
  assert.deepEqual(await read('BOUND'), bound)
})

test('whatever Tieout reads of Sage is of the kind that integrations are known to send', async () => {
  await using company = await openCompany()
  const job = 'filter: { jobId: "gid://sage300/Job/24-001" }'
  const { errors } = await company.ask(`{
    sageJobs(first: 9) { nodes { number } }
    sageVendors(first: 9) { nodes { name } }
    sageCostCodes(first: 9, ${job}) { nodes { number } }
    sageCommitments(first: 9, ${job}) { nodes { number lines { number } retainageHeldAmount paidAmount
      changeOrders { number lines { amount } } invoices { number lines { grossAmount } } } }
    sageChangeOrders(first: 9, ${job}) { nodes { number } }
    sageInvoices(first: 9, ${job}) { nodes { number } }
    sagePayments(first: 9, ${job}) { nodes { amount } }
    sageHealth { isReachable }
  }`)
  assert.deepEqual(errors, [])
  assert.deepEqual((await controlsOf(company.wire).state()).refused, [])
})

test('whoever speaks another protocol is cut off, and nobody else notices', async () => {
  await using company = await openCompany()
  const port = Number(/Port=(\d+)/.exec(company.sandbox.odbc)?.[1])
  const socket = connect(port, '127.0.0.1')
  socket.end('GET / HTTP/1.1\r\n\r\n')
  await once(socket, 'close')
  await withPool(company, async pool => {
    assert.equal((await pool.read('JCM_MASTER__JOB', JOBS, [])).rows.length, 4)
  })
})

test('a control that makes no sense is refused with what was expected', async () => {
  await using company = await openCompany()
  const { call } = controlsOf(company.wire)
  for (const [method, path, body, words] of [
    ['POST', 'faults', { kind: 'fire' }, /kind must be one of refuse/],
    ['POST', 'faults', { kind: 'slow', delayMs: -1 }, /delayMs takes a whole number/],
    ['POST', 'faults', [], /JSON object/],
    ['PUT', 'settings', { standardMode: 1 }, /true or false/],
    ['GET', 'nothing', undefined, /not a control/],
  ] as const) {
    const { status, body: told } = await call(method, path, body)
    assert.ok(status === 400 || status === 404)
    assert.match(told.message, words)
  }
})

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('it never came')
    await nextTurn()
  }
}
