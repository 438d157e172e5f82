import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pool } from 'pg'
import { createReconciler } from '../../subgraphs/reconcile/sql/judge.ts'
import { lentDatabase } from '../harness/postgres.ts'
import { company } from './kit.ts'

/** What other tests of this folder rest on: whoever is lent a store cannot tell who had it before. */

const held: { database: string; content: unknown }[] = []

for (const turn of ['first', 'second']) {
  test(`a store that is lent for the ${turn} time holds what a new one holds`, async t => {
    await using lent = await lentDatabase(t.name)
    held.push(await contentOf(lent.pool))
  })

  test(`what is read and judged after the ${turn} time is there while it is lent`, async t => {
    const { pool, count } = await company(t)
    await createReconciler(pool).reconcileDue()
    assert.equal(await count('tieout.commitment_pair'), 1)
  })
}

test('it was the same store', () => {
  const [first, second] = held
  assert.ok(first)
  assert.deepEqual(second, first)
})

/** Every row of every table, and where every sequence stands. */
async function contentOf(pool: Pool) {
  const named = await pool.query<{ database: string; name: string }>(
    'select current_database() as database, name from kept.content order by name',
  )
  const tables: Record<string, unknown> = {}
  for (const { name } of named.rows) {
    const { rows } = await pool.query(
      `select to_jsonb(held)::text as row from ${name} as held order by 1`,
    )
    tables[name] = rows
  }
  const { rows: sequences } = await pool.query(
    'select schemaname, sequencename, last_value from pg_sequences order by 1, 2',
  )
  return { database: named.rows[0]?.database ?? '', content: { tables, sequences } }
}
