import assert from 'node:assert/strict'
import { once } from 'node:events'
import test from 'node:test'
import { transaction } from '#lib/postgres'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { lockProjects } from '../../subgraphs/reconcile/sql/judge-projects.ts'
import { company } from './kit.ts'

test('whoever stops does not wait for the judgement of whole projects, and they stay due', async t => {
  const { pool } = await company(t)
  const stopping = new AbortController()
  const { signal } = stopping
  await createReconciler(pool).pairLists()
  const { rows } = await pool.query<{ id: string }>('select id from tieout.project_pair')
  const ids = rows.map(({ id }) => id)
  await transaction(pool, async client => {
    await lockProjects(client, ids)
    const judging = createReconciler(pool, { stopping: signal }).reconcileDue()
    setTimeout(() => stopping.abort(new Error('Tieout is stopping')), 100)
    await Promise.all([once(signal, 'abort'), assert.rejects(judging, /Tieout is stopping/)])
  })
  assert.deepEqual(await createReconciler(pool).reconcileDue(), ids)
})
