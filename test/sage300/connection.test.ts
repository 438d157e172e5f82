import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import pg from 'pg'
import { createCache } from '#lib/cache'
import type { ErrorCode } from '#lib/errors'
import { launchPostgres, type PostgresServer } from '#lib/postgres-launcher'
import { createSage300Subgraph } from '#sage300'
import { type SageSandbox, startSageSandbox } from '../../sandbox/sage300/index.ts'
import { createSageReader } from '../../subgraphs/sage300/read/reader.ts'
import { createSageSource } from '../../subgraphs/sage300/read/source.ts'
import { COMMITMENT_ITEM, DISTRIBUTION } from '../../subgraphs/sage300/records/dictionary/tables.ts'
import {
  createSagePool,
  SAGE_LIMITS,
  type SagePool,
} from '../../subgraphs/sage300/wire/connection.ts'
import { smallCompany, writeCompany } from './company.ts'

const JOBS = 'select Job from JCM_MASTER__JOB'
const IMPATIENT = { ...SAGE_LIMITS, queryTimeoutMs: 1000, connectTimeoutMs: 2000 }

let root: string
let postgres: PostgresServer
let sage: SageSandbox

before(async () => {
  root = await mkdtemp(join(tmpdir(), 'tieout-sage300-'))
  postgres = await launch()
  sage = await startSageSandbox({
    postgres,
    dataDir: await writeCompany(join(root, 'data'), smallCompany),
    workDir: join(root, 'work'),
  })
})
after(async () => {
  await postgres.stop()
  await rm(root, { recursive: true, force: true })
})

function launch(): Promise<PostgresServer> {
  return launchPostgres({ dataDir: join(root, 'pg'), settings: { fsync: 'off' } })
}

function failsWith(code: ErrorCode, message = /./): (thrown: Error) => boolean {
  return thrown => {
    assert.equal('code' in thrown && thrown.code, code, thrown.message)
    assert.match(thrown.message, message)
    return true
  }
}

async function withPool(
  use: (pool: SagePool) => Promise<unknown>,
  odbc = sage.odbc,
  limits = SAGE_LIMITS,
): Promise<void> {
  const pool = createSagePool(odbc, limits)
  try {
    await use(pool)
  } finally {
    await pool.close()
  }
}

test('a locked table ends in SAGE_TIMEOUT, and reads of other tables go on beside and after it', async () => {
  await withPool(
    async pool => {
      const unlock = await sage.lockTable('JCM_MASTER__COMMITMENT')
      const locked = pool.read(
        'JCM_MASTER__COMMITMENT',
        'select Commitment from JCM_MASTER__COMMITMENT',
        [],
      )
      assert.equal((await pool.read('JCM_MASTER__JOB', JOBS, [])).rows.length, 4)
      await assert.rejects(locked, failsWith('SAGE_TIMEOUT', /JCM_MASTER__COMMITMENT/))
      await unlock()
      assert.equal((await pool.read('JCM_MASTER__JOB', JOBS, [])).rows.length, 4)
    },
    sage.odbc,
    IMPATIENT,
  )
})

test('a driver that hangs is abandoned at our deadline, never more often than threads can bear, and forgotten when it returns', async () => {
  await using wire = await proxyTo(postgres.port)
  const odbc = sage.odbc.replace(/Port=\d+/, `Port=${wire.port}`)
  await withPool(
    async pool => {
      assert.equal((await pool.read('JCM_MASTER__JOB', JOBS, [])).rows.length, 4)
      wire.stall()
      await assert.rejects(
        pool.read('JCM_MASTER__JOB', JOBS, []),
        failsWith('SAGE_TIMEOUT', /did not return/),
      )
      // The one thread we allow still hangs; asking again must not take another.
      await assert.rejects(
        pool.read('JCM_MASTER__JOB', JOBS, []),
        failsWith('SAGE_TIMEOUT', /still hang/),
      )
      await wire.cut()
      await until(async () => (await pool.read('JCM_MASTER__JOB', JOBS, [])).rows.length === 4)
    },
    odbc,
    { ...IMPATIENT, connectionsMax: 1 },
  )
})

test('a server that goes away is SAGE_UNREACHABLE, and the first read after it is back succeeds', async () => {
  const subgraph = createSage300Subgraph({ odbc: sage.odbc, cache: createCache(undefined) })
  await withPool(async pool => {
    const readAll = () => Promise.all([1, 2, 3].map(() => pool.read('JCM_MASTER__JOB', JOBS, [])))
    await readAll()
    // Restarted between two reads: the idle connections are dead, and nobody notices.
    await postgres.stop()
    postgres = await launch()
    await readAll()
    await postgres.stop()
    await assert.rejects(readAll(), failsWith('SAGE_UNREACHABLE', /SAGE_ODBC/))
    const down = await subgraph.health()
    assert.deepEqual([down.isReachable, down.errorCode], [false, 'SAGE_UNREACHABLE'])
    postgres = await launch()
    await readAll()
    assert.deepEqual(await subgraph.health(), {
      isReachable: true,
      errorCode: null,
      errorMessage: null,
      canImport: false,
    })
  })
  await subgraph.close()
})

test('each refusal of the driver has its own code and says what to do', async () => {
  const read = (odbc: string, sql: string) =>
    withPool(async pool => void (await pool.read('X', sql, [])), odbc)
  await assert.rejects(
    read(sage.odbc, 'select * from JCM_MASTER__NOPE where 1=0'),
    failsWith('SAGE_TABLE_MISSING', /StandardMode=1/),
  )
  await assert.rejects(
    read(sage.odbc, 'select Nope from JCM_MASTER__JOB'),
    failsWith('SAGE_TABLE_MISSING'),
  )
  await assert.rejects(read(sage.odbc, 'selekt'), failsWith('SAGE_QUERY_FAILED'))
  await assert.rejects(
    read(sage.odbc, 'select * from sandbox.odbc_login'),
    failsWith('SAGE_ACCESS_REFUSED', /read access/),
  )
  await assert.rejects(
    read(sage.odbc.replace(/Pwd=\w+/, 'Pwd=wrong'), JOBS),
    failsWith('SAGE_ACCESS_REFUSED', /login/),
  )
  await assert.rejects(
    read('Driver={No such driver};', JOBS),
    failsWith('SAGE_DRIVER_MISSING', /not installed/),
  )
})

test('after every fault, a closed pool leaves no connection behind in Sage', async () => {
  const admin = new pg.Client({ connectionString: postgres.databaseUrl('sage300_sandbox') })
  await admin.connect()
  const sessions = async () => {
    const { rows } = await admin.query(
      "select pid from pg_stat_activity where usename like '%odbc' order by pid",
    )
    return rows.map(({ pid }) => pid as number)
  }
  const faults: Record<string, (pool: SagePool) => Promise<unknown>> = {
    'a locked table': async pool => {
      const unlock = await sage.lockTable('JCM_MASTER__COMMITMENT')
      const sql = 'select Commitment from JCM_MASTER__COMMITMENT'
      await assert.rejects(pool.read('JCM_MASTER__COMMITMENT', sql, []), { code: 'SAGE_TIMEOUT' })
      await unlock()
    },
    'a wrong statement': pool => assert.rejects(pool.read('X', 'selekt', [])),
    'a missing table': pool => assert.rejects(pool.read('X', 'select Job from NOPE', [])),
    'a refused value': pool =>
      assert.rejects(
        pool.read('X', `${JOBS} where Job = ? and 1 / (length(?) - 1) > 0`, ['a', 'b']),
      ),
    'sessions that the server ends': async pool => {
      await Promise.all([1, 2, 3].map(() => pool.read('JCM_MASTER__JOB', JOBS, [])))
      for (const pid of await sessions())
        await admin.query('select pg_terminate_backend($1)', [pid])
      assert.equal((await pool.read('JCM_MASTER__JOB', JOBS, [])).rows.length, 4)
    },
    'a write that is refused': pool =>
      assert.rejects(pool.write('X', 'update jcm_master__commitment set amount = ?', [1]), {
        code: 'SAGE_ACCESS_REFUSED',
      }),
  }
  try {
    for (const [fault, cause] of Object.entries(faults)) {
      await withPool(cause, sage.odbc, IMPATIENT)
      await until(async () => {
        assert.deepEqual(await sessions(), [], fault)
        return true
      })
    }
  } finally {
    await admin.end()
  }
})

test('a closed pool turns away those who wait and those who come', async () => {
  const pool = createSagePool(sage.odbc, { ...SAGE_LIMITS, connectionsMax: 1 })
  const first = pool.read('JCM_MASTER__JOB', JOBS, [])
  const second = pool.read('JCM_MASTER__JOB', JOBS, [])
  const refused = assert.rejects(second, failsWith('SAGE_UNREACHABLE', /closed/))
  await pool.close()
  await refused
  await first.catch(failsWith('SAGE_UNREACHABLE', /closed/))
  await assert.rejects(
    pool.read('JCM_MASTER__JOB', JOBS, []),
    failsWith('SAGE_UNREACHABLE', /closed/),
  )
})

test('the lines of many commitments and invoices cost few selects, and a column is looked up once', async () => {
  await withPool(async pool => {
    const asked: string[] = []
    const counting: SagePool = {
      ...pool,
      read: (what, sql, parameters) => {
        asked.push(sql)
        return pool.read(what, sql, parameters)
      },
    }
    const source = createSageSource(createSageReader(counting), createCache(undefined), 'test')
    const age = { notOlderThan: undefined }
    const commitments = Array.from({ length: 60 }, (_, place) => `SC-${place}`)
    const items = await Promise.all(
      commitments.map(each => source.of(COMMITMENT_ITEM, 'Commitment', each, age)),
    )
    assert.equal(items[1]?.value.length, 2)
    assert.equal(asked.length, 1 + 6)
    asked.length = 0
    const invoices = ['INV-1', 'INV-2', 'REL-1', 'NONE'].map(invoice => ({
      vendor: 'VOLT',
      invoice,
    }))
    const lines = await Promise.all(
      [...invoices, { vendor: 'ZINC', invoice: '77' }].map(key =>
        source.ofInvoice(DISTRIBUTION, key, age),
      ),
    )
    assert.deepEqual(
      lines.map(each => each.value.length),
      [2, 1, 1, 0, 2],
    )
    // Of what is paid and of what was moved to history, each with its columns.
    const ofHistory = asked.filter(sql => sql.includes('API_HISTORY__DISTRIBUTION'))
    assert.deepEqual([asked.length - ofHistory.length, ofHistory.length], [1 + 1, 1 + 1])
  })
})

/** A wire to the server that can go silent, as a network or a wedged driver does. */
async function proxyTo(port: number) {
  const sockets = new Set<Socket>()
  let isSilent = false
  const server = createServer(client => {
    const upstream = connect(port, '127.0.0.1')
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from)
      from.on('error', () => undefined) // Cut on purpose.
      from.on('data', bytes => isSilent || to.write(bytes))
      from.on('close', () => {
        sockets.delete(from)
        if (!isSilent) to.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const cut = async () => {
    isSilent = false
    await Promise.all([...sockets].map(socket => socket.destroy() && once(socket, 'close')))
  }
  return {
    port: address.port,
    stall() {
      isSilent = true
    },
    cut,
    [Symbol.asyncDispose]: async () => {
      server.close()
      await cut()
    },
  }
}

/** Asks again until it is so: an abandoned call returns in its own time. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const answer = await isSo().catch((thrown: Error) => thrown)
    if (answer === true) return
    if (Date.now() > deadline) throw answer
    await nextTurn()
  }
}
