import { setTimeout as delay } from 'node:timers/promises'
import { Client, DatabaseError, type Pool } from 'pg'

/**
 * A store that a test has used becomes what it was before, so that the next one has it together with its
 * connections: what a connection has planned is dearer than most of what a test asks.
 */

const ALONE_TRIES = 20
const ALONE_RETRY_MS = 10
const LOCK_WAIT_MS = 1_000
const LOCK_NOT_AVAILABLE = '55P03'

/** Has a template keep what it holds; whatever is copied from it can then be emptied. */
export async function rememberContent(template: Pool): Promise<void> {
  await template.query(`
    create schema kept;
    create table kept.content as
      select c.oid::regclass::text as name, n.nspname || '.' || c.relname as copy
      from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|kept)';
    create table kept.position as
      select format('%I.%I', schemaname, sequencename) as name,
        coalesce(last_value, start_value) as at, last_value is not null as is_called
      from pg_sequences;
    do $$
      declare each record; is_filled boolean;
      begin
        for each in table kept.content loop
          execute format('select exists (select from %s)', each.name) into is_filled;
          if is_filled then execute format('create table kept.%I as table %s', each.copy, each.name); end if;
        end loop;
      end $$;
    create function kept.restore() returns void language plpgsql as $$
      declare each record;
      begin
        for each in table kept.content loop
          execute format('delete from %s', each.name);
          if to_regclass(format('kept.%I', each.copy)) is not null then
            execute format('insert into %s overriding system value table kept.%I', each.name, each.copy);
          end if;
        end loop;
        perform setval(name, at, is_called) from kept.position;
      end $$`)
}

/**
 * Answers whether the store holds again what its template held; not where somebody is still in it besides the pools
 * and as many connections that only answer.
 */
export async function restoreContent(
  url: string,
  pools: readonly Pool[],
  answeringMax = 0,
): Promise<boolean> {
  const isIdle = pools.every(each => each.waitingCount === 0 && each.idleCount === each.totalCount)
  if (!isIdle || !(await isOurs(pools, answeringMax))) return false
  // Rows go without what their going would tell others, or refuse. A connection that is told so forgets its plans.
  const client = new Client({
    connectionString: url,
    options: `-c session_replication_role=replica -c lock_timeout=${LOCK_WAIT_MS}`,
  })
  await client.connect()
  try {
    await client.query('select kept.restore()')
    return true
  } catch (error) {
    // A test that failed may have left a transaction open.
    if (error instanceof DatabaseError && error.code === LOCK_NOT_AVAILABLE) return false
    throw error
  } finally {
    await client.end()
  }
}

/** Whether nobody else is in it, and no tables have come. Who has just left is there for a moment. */
async function isOurs(pools: readonly Pool[], answeringMax: number): Promise<boolean> {
  for (let tries = 0; tries < ALONE_TRIES; tries += 1) {
    if (await isOursNow(pools, answeringMax)) return true
    await delay(ALONE_RETRY_MS)
  }
  return false
}

async function isOursNow(pools: readonly Pool[], answeringMax: number): Promise<boolean> {
  const [pool] = pools
  const result = await pool?.query<{ is_ours: boolean }>(
    `select
       (select count(*) from pg_stat_activity
        where datname = current_database() and backend_type = 'client backend') <= $1
       and not exists (
         select from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
         where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|kept)'
           and c.oid::regclass::text not in (select name from kept.content)
       ) as is_ours`,
    [
      Math.max(
        1,
        pools.reduce((sum, each) => sum + each.totalCount, answeringMax),
      ),
    ],
  )
  return result?.rows[0]?.is_ours === true
}
