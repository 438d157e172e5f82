import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setLogLevel } from '#lib/log'
import { conclusionsOf, contradictionsOf } from '../../bench/rights/conclusions.ts'
import { openTrial, readWithout, type Trial } from '../../bench/rights/try.ts'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import type { Rule } from '../harness/rewriting-front.ts'

/** `npm run bench:rights` does the same 200 times. */
const SEEDS = [1, 4, 7]
const RIGHTS_COUNT = 30

let trial: Trial
before(async () => {
  setLogLevel('error')
  trial = await openTrial()
})
after(() => trial[Symbol.asyncDispose]())

for (const seed of SEEDS) {
  test(`without ${RIGHTS_COUNT} rights (seed ${seed}) nothing is told that the whole reading contradicts`, async () => {
    for await (const { problems, saidCount, wasWhole } of readWithout(trial, seed, RIGHTS_COUNT)) {
      assert.deepEqual(problems, [], wasWhole ? 'in a store that held everything' : '')
      assert.ok(saidCount > 0)
    }
  })
}

test('were the same readings taken for whole ones, what is not so would be told', async () => {
  for await (const { store } of readWithout(trial, SEEDS[0] ?? 1, RIGHTS_COUNT)) {
    await store.pool.query(`update tieout.reading set state = 'READ'`)
    const { rows } = await store.pool.query<{ id: string }>('select id from tieout.project_pair')
    await createReconciler(store.pool).reconcile(rows.map(({ id }) => id))
    const told = await conclusionsOf(store.pool)
    assert.notDeepEqual(contradictionsOf(told, trial.whole), [])
    break
  }
})

test('a tool that is switched off leaves nothing unread, and where tools are kept from us too it is a refusal', async () => {
  const { world } = trial
  const [project] = world.procore('projects')
  const id = `gid://procore/Project/${project?.id}`
  await world.setProcore({ projectsWithoutCommitments: String(project?.id) })
  const readingsWithout = async (rules: Rule[]) => {
    await world.restrict({ rules, tables: [] })
    await using store = await world.openStore()
    await store.readAndJudge()
    const readings = await store.pool.query<{ list: string; state: string }>(
      'select list, state from tieout.reading where project_id = $1 order by list',
      [id],
    )
    const verdicts = await store.pool.query<{ verdict: string }>(
      `select distinct commitment.verdict from tieout.commitment_pair as commitment
       join tieout.project_pair as project on project.id = commitment.project_pair_id
       where project.field_id = $1 order by verdict`,
      [id],
    )
    return {
      states: Object.fromEntries(readings.rows.map(({ list, state }) => [list, state])),
      verdicts: verdicts.rows.map(({ verdict }) => verdict),
    }
  }
  assert.deepEqual(await readingsWithout([]), {
    states: {
      CHANGE_ORDERS: 'EMPTY',
      COMMITMENTS: 'EMPTY',
      COST_CODES: 'READ',
      INVOICES: 'EMPTY',
    },
    verdicts: ['MISSING_IN_PROCORE'],
  })
  assert.deepEqual(await readingsWithout([{ match: /\/tools/, status: 403 }]), {
    states: {
      CHANGE_ORDERS: 'REFUSED',
      COMMITMENTS: 'REFUSED',
      COST_CODES: 'READ',
      INVOICES: 'REFUSED',
    },
    verdicts: ['UNREAD'],
  })
  await world.setProcore({ projectsWithoutCommitments: '' })
})

/** AP > Tools > Move Payments, of most invoices: they leave one file for another with all that hangs on them. */
const MOVE_PAYMENTS = ['invoice', 'distribution', 'invoice_payment']
  .flatMap(table => [
    `drop table if exists api_history__${table}`,
    `create table api_history__${table} as select row.* from apm_master__${table} as row
     join moved on moved.vendor = row.vendor and moved.invoice = row.invoice`,
    `delete from apm_master__${table} as row using moved
     where moved.vendor = row.vendor and moved.invoice = row.invoice`,
  ])
  .join('; ')

test('paid invoices that Sage has moved to its history are read as ever', async () => {
  const { world, whole } = trial
  await world.restrict({ rules: [], tables: [] })
  await world.changeSage(
    `create temporary table moved as
       select vendor, invoice from apm_master__invoice order by md5(vendor || invoice)
       limit (select count(*) * 7 / 10 from apm_master__invoice);
     ${MOVE_PAYMENTS}`,
  )
  await using store = await world.openStore()
  await store.readAndJudge()
  assert.deepEqual(await conclusionsOf(store.pool), whole)
  await world.restrict({ rules: [], tables: ['api_history__distribution'] })
  await using refused = await world.openStore()
  await refused.readAndJudge()
  assert.deepEqual(contradictionsOf(await conclusionsOf(refused.pool), whole), [])
})
