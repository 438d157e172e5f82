import assert from 'node:assert/strict'
import test from 'node:test'
import { TieoutError } from '#lib/errors'
import { setLogLevel } from '#lib/log'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { testContext } from '../harness/source-subgraphs.ts'
import { company } from './kit.ts'

const LINE = {
  id: 'gid://procore/ChangeOrderLine/1/3/1',
  commitmentLineNumber: '1',
  amount: '100.00',
}

test('a change order whose lines are refused, which tell its cost codes, is unread and does not agree', async t => {
  setLogLevel('error')
  t.after(() => setLogLevel('info'))
  const { pool, subgraphs, refresh, read } = await company(t, ({ procore, sage }) => {
    procore.invoices.length = 0
    sage.invoices.length = 0
    sage.commitments.forEach(each => {
      each['vendor'] = { id: 'gid://sage300/Vendor/V9' }
    })
    procore.commitments.forEach(each => {
      each['vendor'] = { id: 'gid://procore/Vendor/9' }
    })
  })
  const [change] = subgraphs.procore.changeOrders
  assert.ok(change)
  const reconciler = createReconciler(pool)
  const look = async () => {
    await pool.query("update tieout.part_mark set tried_at = tried_at - interval '8 days'")
    await refresh.readDuePart({ ...testContext(), isBackground: true })
    return judged()
  }
  const judged = async () => {
    await reconciler.reconcileDue()
    const { rows } = await pool.query<{ verdict: string }>(
      `select verdict from tieout.commitment_pair
       union all select verdict from tieout.change_order_pair`,
    )
    const { rows: unread } = await pool.query<{ state: string }>(
      'select state from tieout.affected_commitment join tieout.unread_coding using (commitment_pair_id)',
    )
    return [...rows.map(({ verdict }) => verdict), ...unread.map(({ state }) => state)]
  }

  // Nobody has asked for the lines yet.
  assert.deepEqual(await judged(), ['AGREES', 'AGREES'])
  change['lines'] = () => {
    throw new TieoutError('PROCORE_FORBIDDEN', 'no right')
  }
  assert.deepEqual(await look(), ['UNREAD', 'UNREAD', 'REFUSED'])
  change['lines'] = [LINE]
  assert.deepEqual(await look(), ['AGREES', 'AGREES'])
  // It has changed, and nobody is shown how.
  change['updatedAt'] = '2026-11-02T00:00:00.000Z'
  change['lines'] = () => {
    throw new TieoutError('PROCORE_FORBIDDEN', 'no right')
  }
  await read()
  assert.deepEqual(await look(), ['UNREAD', 'UNREAD', 'REFUSED'])
  change['lines'] = [LINE]
  assert.deepEqual(await look(), ['AGREES', 'AGREES'])
})
