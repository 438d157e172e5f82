import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { createReconcileSubgraph } from '#reconcile'
import { freshDatabase } from '../harness/postgres.ts'
import { commitment, named, PROJECT, smallCompany } from './kit.ts'

const LATER = 'gid://procore/Project/2'
const LATER_JOB = 'gid://sage300/Job/03-002'
const POLL_MS = 20

test('a project is judged as soon as both its sides are read, nothing of the others is said, and all is ready when it is whole', async t => {
  const database = await freshDatabase(t.name)
  const { pool } = database
  const { procore, sage, executors } = smallCompany()
  procore.projects.push(named(LATER, '03-002'))
  sage.projects.push(named(LATER_JOB, '03-002'))
  procore.commitments.push(commitment(LATER, 'gid://procore/WorkOrderContract/2/8', 'SC-002'))
  sage.commitments.push(commitment(LATER_JOB, 'gid://sage300/Commitment/SC-002', 'SC-002'))
  const released = Promise.withResolvers<void>()
  const reconcile = await createReconcileSubgraph({
    databaseUrl: database.url,
    sage300: executors.sage300,
    async procore(request) {
      if (request.variables?.['projectId'] === LATER) await released.promise
      return executors.procore(request)
    },
    origins: { PROCORE: 'SANDBOX', SAGE300: 'SANDBOX' },
    // One of the sides that they name is not read yet, and one is not there.
    links: {
      commitments: [
        { procore: 8, sage300: 'SC-002' },
        { procore: 77, sage300: 'SC-001' },
      ],
    },
  })
  t.after(async () => {
    released.resolve()
    await reconcile.close()
    await database[Symbol.asyncDispose]()
  })
  const judged = async () => {
    const { rows } = await pool.query<{ number: string; verdict: string }>(
      'select number, verdict from tieout.commitment_pair order by number',
    )
    return rows.map(({ number, verdict }) => `${number} ${verdict}`)
  }
  const linkFaults = async () => (await pool.query('select from tieout.link_fault')).rowCount
  await reconcile.start(() => undefined)
  while ((await judged()).length === 0) await delay(POLL_MS)
  assert.deepEqual(await judged(), ['SC-001 UNMAPPED'])
  assert.equal(await reconcile.isReady(), false)
  assert.equal(await linkFaults(), 0)
  const ofLater =
    'select from tieout.finding join tieout.project_pair on id = project_pair_id where field_id = $1'
  assert.equal((await pool.query(ofLater, [LATER])).rowCount, 0)
  released.resolve()
  while (!(await reconcile.isReady())) await delay(POLL_MS)
  assert.deepEqual(await judged(), ['SC-001 UNMAPPED', 'SC-002 UNMAPPED'])
  assert.equal(await linkFaults(), 1)
  const broken = "select grain from tieout.finding where code = 'LINK_BROKEN'"
  assert.deepEqual((await pool.query(broken)).rows, [{ grain: 'SC-001' }])
  const { rows } = await pool.query('select field_id from tieout.project_pair order by number')
  assert.deepEqual(rows, [{ field_id: PROJECT }, { field_id: LATER }])
})
