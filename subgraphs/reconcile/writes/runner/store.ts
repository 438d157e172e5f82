import type { Pool, PoolClient } from 'pg'
import type { Connection, PageArguments } from '#lib/pages'
import { transaction } from '#lib/postgres'
import { pageOfRows } from '../../answers/paging.ts'
import { begin, decide } from './keys.ts'
import { type Operation, type OperationRow, operationOf } from './operation.ts'
import {
  type Attempt,
  NotOurs,
  type OperationStore,
  type OperationsWanted,
  type Work,
} from './ports.ts'
import { end, freeKeys, rowOf, stepsOf } from './rows.ts'

/** Operations in Postgres. Time is the server's, so that the clocks of two machines do not matter. */
const LEASE_MS = 12_000

export function createOperationStore(pool: Pool, leaseMs = LEASE_MS): OperationStore<PoolClient> {
  return {
    leaseMs,
    list: (wanted, page) => list(pool, wanted, page),
    async find(id) {
      const row = await rowOf(pool, id)
      return row && operationOf(row, await stepsOf(pool, [id]), false)
    },
    rowOf: id => rowOf(pool, id),
    begin: (request, owner) => begin(pool, request, owner),
    decide: (request, act) => decide(pool, request, act),
    hold: (client, id) => rowOf(client, id, 'for update'),
    async amend(client, id, { state, approval, settlement, userErrors, isDue }) {
      await client.query(
        `update tieout.operation set
           state = $2, owner = null, updated_at = now(),
           due_at = case when $3 then now() end,
           ended_at = case when not $3 then now() end,
           user_errors = coalesce($4::jsonb, user_errors),
           approvals = approvals || coalesce($5::jsonb, '[]'),
           settlement = case when $3 then null else coalesce($6::jsonb, settlement) end
         where id = $1`,
        [
          id,
          state,
          isDue === true,
          userErrors ? JSON.stringify(userErrors) : null,
          approval ? JSON.stringify([approval]) : null,
          settlement ? JSON.stringify(settlement) : null,
        ],
      )
      if (state === 'FAILED') await freeKeys(client, id)
      if (!isDue) return
      await client.query(
        // Of looks alone: how often it was sent is what tells that it may be there.
        `update tieout.operation_step set attempt_count = 0
         where operation_id = $1 and not is_done and name in ('LOOK_UP', 'READ_BACK')`,
        [id],
      )
    },

    async renew(executor) {
      await pool.query(
        `insert into tieout.executor (id, lease_until) values ($1, now() + $2 * interval '1 ms')
         on conflict (id) do update set lease_until = excluded.lease_until`,
        [executor, leaseMs],
      )
    },
    async leave(executor) {
      await pool.query(
        `with gone as (delete from tieout.executor where id = $1),
         free as (delete from tieout.exclusive where owner = $1)
         update tieout.operation set owner = null where owner = $1`,
        [executor],
      )
    },
    async claim(executor, held, limit) {
      const { rows } = await pool.query<OperationRow>(
        `with taken as (
           update tieout.operation set owner = $1
           where id in (
             select id from tieout.operation
             where
               state in ('RUNNING', 'PARTIAL', 'UNCERTAIN')
               and due_at <= now()
               and (owner is null or owner = $1 or owner not in (select id from ${LIVING}))
               and id <> all ($2)
             order by due_at
             limit $3
             for update skip locked
           )
           returning *
         ),
         -- Whoever comes back to an operation waits in line for it: what an earlier telling held keeps nobody out.
         free as (delete from tieout.exclusive using taken where operation_id = taken.id)
         select * from taken`,
        [executor, held, limit],
      )
      return rows
    },

    async doneSteps({ id }) {
      const { rows } = await pool.query<{ position: number; result: unknown }>(
        'select position, result from tieout.operation_step where operation_id = $1 and is_done',
        [id],
      )
      return new Map(rows.map(({ position, result }) => [position, result]))
    },
    async beginStep(work, { position, name, system }) {
      const { rows } = await pool.query<Attempt>(
        `with before as (
           select state from tieout.operation_step where operation_id = $1 and position = $3
         )
         insert into tieout.operation_step as step (operation_id, position, name, system, state)
         select id, $3, $4, $5, 'RUNNING' from tieout.operation where id = $1 and owner = $2
         on conflict (operation_id, position) do update set
           state = 'RUNNING', finished_at = null, attempt_count = step.attempt_count + 1
         returning
           attempt_count as attempt,
           coalesce((select state in ('RUNNING', 'UNCERTAIN') from before), false) as "isResumed"`,
        [work.id, work.owner, position, name, system],
      )
      return owned(work, rows[0])
    },
    async endStep(work, { position }, outcome, aloneAs) {
      const { isDone = true, message = null, externalReference = null } = outcome
      const { rowCount } = await pool.query(
        `with free as (
           delete from tieout.exclusive where name = $9 and operation_id = $1 and owner = $2
         )
         update tieout.operation_step set
           state = $4, message = $5, finished_at = now(), is_done = $7, result = $8,
           external_reference = coalesce($6, external_reference)
         where
           operation_id = $1 and position = $3
           and exists (select from tieout.operation where id = $1 and owner = $2)`,
        [
          work.id,
          work.owner,
          position,
          outcome.state,
          message,
          externalReference,
          isDone,
          isDone ? JSON.stringify(outcome.result ?? null) : null,
          aloneAs ?? null,
        ],
      )
      owned(work, rowCount || undefined)
    },
    async reserve(work, naturalKeys) {
      return transaction(pool, async client => {
        owned(work, await heldBy(client, work))
        await client.query(
          `insert into tieout.natural_key (key, operation_id)
           select unnest($2::text[]), $1 order by 1 on conflict do nothing`,
          [work.id, naturalKeys],
        )
        const { rows } = await client.query<{ operation_id: string }>(
          `select operation_id from tieout.natural_key
           where key = any ($2) and operation_id <> $1 order by key limit 1`,
          [work.id, naturalKeys],
        )
        if (rows[0]) await freeKeys(client, work.id)
        return rows[0]?.operation_id
      })
    },
    async exclude(work, name) {
      const { rows } = await pool.query<{ operation_id: string }>(
        `insert into tieout.exclusive as held (name, owner, operation_id)
         select $3, $2, id from tieout.operation where id = $1 and owner = $2
         on conflict (name) do update
           set owner = excluded.owner, operation_id = excluded.operation_id
           where held.operation_id = excluded.operation_id
             or held.owner not in (select id from ${LIVING})
             or not exists (
               select from tieout.operation as holder
               where holder.id = held.operation_id and holder.owner = held.owner
             )
         returning operation_id`,
        [work.id, work.owner, name],
      )
      if (rows.length > 0) return true
      const ours = 'select from tieout.operation where id = $1 and owner = $2'
      const { rowCount } = await pool.query(ours, [work.id, work.owner])
      owned(work, rowCount || undefined)
      return false
    },
    async park(work, { state, pauseMs, userErrors, plan }) {
      const { rowCount } = await pool.query(
        `update tieout.operation set
           state = $3, owner = null, due_at = now() + $4 * interval '1 ms', updated_at = now(),
           user_errors = $5, plan = coalesce($6, plan)
         where id = $1 and owner = $2`,
        [
          work.id,
          work.owner,
          state,
          pauseMs,
          JSON.stringify(userErrors ?? []),
          plan ? JSON.stringify(plan) : null,
        ],
      )
      owned(work, rowCount || undefined)
    },
    async end(work, outcome) {
      await transaction(pool, async client => {
        owned(work, await heldBy(client, work))
        await end(client, work.id, outcome)
      })
    },
  }
}

const LIVING = '(select id from tieout.executor where lease_until > now()) as living'

async function heldBy(client: PoolClient, { id, owner }: Work): Promise<object | undefined> {
  const { rows } = await client.query(
    'select from tieout.operation where id = $1 and owner = $2 for update',
    [id, owner],
  )
  return rows[0]
}

function owned<Row>(work: Work, row: Row | undefined): Row {
  if (row === undefined) throw new NotOurs(work)
  return row
}

async function list(
  pool: Pool,
  { kinds, states, idempotencyKey, requestedBy }: OperationsWanted,
  page: PageArguments,
): Promise<Connection<Operation>> {
  const found = await pageOfRows<OperationRow>(
    pool,
    {
      from: '(select *, -position as newest from tieout.operation) as operation',
      where: `($1::text[] is null or kind = any ($1)) and ($2::text[] is null or state = any ($2))
        and ($3::text is null or idempotency_key = $3) and ($4::text is null or requested_by = $4)`,
      parameters: [kinds, states, idempotencyKey, requestedBy],
      order: [{ column: 'newest', type: 'bigint' }],
    },
    page,
  )
  const steps = Map.groupBy(
    await stepsOf(
      pool,
      found.nodes.map(row => row.id),
    ),
    step => step.operation_id,
  )
  const edges = found.edges.map(({ cursor, node }) => ({
    cursor,
    node: operationOf(node, steps.get(node.id) ?? [], false),
  }))
  return { ...found, edges, nodes: edges.map(edge => edge.node) }
}
