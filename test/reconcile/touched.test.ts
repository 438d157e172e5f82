import assert from 'node:assert/strict'
import test from 'node:test'
import { transaction } from '#lib/postgres'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { touchPartners } from '../../subgraphs/reconcile/sql/touched.ts'
import { commitment, company, JOB, PROJECT } from './kit.ts'

test('a commitment that another one names is judged again, and not for ever where it names nobody', async t => {
  const { pool } = await company(t, ({ procore, sage }) => {
    procore.commitments.push(commitment(PROJECT, 'gid://procore/WorkOrderContract/1/8', 'SC-002'))
    sage.commitments.push(commitment(JOB, 'gid://sage300/Commitment/SC-002', 'SC-002'))
  })
  await createReconciler(pool).reconcileDue()
  const idOf = async (number: string) =>
    (await pool.query('select id from tieout.commitment_pair where number = $1', [number])).rows[0]
      .id
  const [here, there] = [await idOf('SC-001'), await idOf('SC-002')]
  await pool.query(
    `update tieout.invoice_pair set elsewhere_key = 'some', elsewhere_pair_id = $2
     where commitment_pair_id = $1`,
    [here, there],
  )
  const marked = async (judged: string[]) => {
    await transaction(pool, client => touchPartners(client, judged))
    const { rows } = await pool.query<{ commitment_id: string }>(
      'with taken as (delete from tieout.touched returning commitment_id) select * from taken order by 1',
    )
    return rows.map(row => row.commitment_id)
  }
  await pool.query('delete from tieout.touched')

  assert.deepEqual(await marked([here]), [
    'gid://procore/WorkOrderContract/1/8',
    'gid://sage300/Commitment/SC-002',
  ])
  assert.deepEqual(await marked([here, there]), [])
})
