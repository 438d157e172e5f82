import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { launchPostgres } from '#lib/postgres-launcher'
import { startSageSandbox } from '../../../sandbox/sage300/index.ts'
import { askOf, postWaiting, smallCompany, writeCompany } from '../company.ts'
import { importFresh, inSage, isLookFirst, kinds, once1000, untilHeldUp } from './kit.ts'

/** A table that an import or a posting writes; a share lock on it holds that up, and no reader. */
const moments = [
  ['import', 'Commitment', 'jcm_new__commitment'],
  ['post', 'Commitment', 'jct_current__transaction'],
  ['import', 'ChangeOrder', 'jcm_new__commitment_co'],
  ['post', 'ChangeOrder', 'jct_current__transaction'],
  ['import', 'Invoice', 'api_new__invoice'],
  ['post', 'Invoice', 'jct_current__transaction'],
] as const

test('the database killed in an import or a posting: each record is there once or not at all', async t => {
  const root = await mkdtemp(join(tmpdir(), 'tieout-sage300-crash-'))
  const dataDir = await writeCompany(join(root, 'data'), smallCompany)
  const cluster = { dataDir: join(root, 'pg') }
  let postgres = await launchPostgres(cluster)
  t.after(async () => {
    await postgres.stop()
    await rm(root, { recursive: true, force: true })
  })
  for (const [moment, kind, table] of moments) {
    await t.test(`${kind}, killed in its ${moment}`, async () => {
      const database = `crash_${kind}_${moment}`.toLowerCase()
      const open = () =>
        startSageSandbox({ postgres, dataDir, workDir: join(root, database), database })
      const sandbox = await open()
      const isPersons = kind === 'Invoice' && moment === 'post'
      if (isPersons) assert.equal((await importFresh({ sandbox, askOf }, kind)).outcome, 'ENTERED')
      const admin = await connected(postgres.databaseUrl(database))
      await admin.query(`begin; lock table ${table} in share mode`)
      const ended = isPersons
        ? postWaiting(sandbox, kinds[kind].post).catch(() => undefined) // Dies with the connection.
        : importFresh({ sandbox, askOf }, kind)
      await untilHeldUp(admin)
      await killServer(admin)
      const killed = await ended
      if (killed) assert.ok(isLookFirst(killed))

      await postgres.leave()
      postgres = await launchPostgres(cluster)
      const company = { sandbox: await open(), askOf }
      assert.equal(company.sandbox.load.loaded, false)
      const after = await connected(postgres.databaseUrl(database))
      const again = await importFresh(company, kind)
      if (isPersons) assert.equal(again.outcome, 'ENTERED')
      else assert.ok(isLookFirst(again))
      assert.deepEqual(await inSage(after, kind), [[], moment === 'post' ? once1000 : []])
      if (moment === 'post') {
        await postWaiting(company.sandbox, kinds[kind].post)
        assert.equal((await importFresh(company, kind)).outcome, 'POSTED')
        assert.deepEqual(await inSage(after, kind), [once1000, []])
      }
      await after.end()
    })
  }
})

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  // The connection dies with the server, as it should.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Kills the server as a power cut does, and returns once its connections are gone. */
async function killServer(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ note: string }>(`select pg_read_file('postmaster.pid') note`)
  const gone = new Promise<void>(resolve => admin.once('end', resolve))
  process.kill(Number.parseInt(rows[0]?.note ?? '', 10), 'SIGKILL')
  await gone
}
