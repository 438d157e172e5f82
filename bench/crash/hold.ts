import pg, { type Pool } from 'pg'
import { until } from '../drills/world.ts'
import { type Cell, DECIDE } from './matrix.ts'

/**
 * Holds Tieout up at one moment of one step, by triggers in its store that wait for a lock of the drill:
 * so a crash strikes where it is meant to, and not where it happens to.
 */
export interface Hold {
  /** Resolves when something is held; false when it never came. */
  reached(): Promise<Held | undefined>
  /** Lets go, and holds nothing any more. */
  release(): Promise<void>
}

export interface Held {
  /** The backend of the store that waits. */
  backend: number
  /** The connections' name of whoever waits. */
  process: string
}

const LOCK = 4_400_217
/** After Procore was away, calls to it wait for up to a minute. */
const REACH_LIMIT_MS = 90_000

export async function prepareHolds(store: Pool): Promise<void> {
  await store.query(`
    create schema if not exists drill;
    create table if not exists drill.armed (step text not null, phase text not null);
    create or replace function drill.hold(step text, phase text) returns void language plpgsql as $$
    begin
      if exists (select from drill.armed where armed.step = hold.step and armed.phase = hold.phase) then
        perform pg_advisory_xact_lock_shared(${LOCK});
      end if;
    end $$;
    create or replace function drill.at_step() returns trigger language plpgsql as $$
    begin
      perform drill.hold(new.name, case when new.state = 'RUNNING' then 'BEFORE' else 'AFTER' end);
      return new;
    end $$;
    create or replace function drill.at_decision() returns trigger language plpgsql as $$
    begin
      if new.kind like '%LINK' then
        perform drill.hold('${DECIDE}', case when new.state = 'RUNNING' then 'BEFORE' else 'AFTER' end);
      end if;
      return new;
    end $$;
    create or replace function drill.at_link() returns trigger language plpgsql as $$
    begin
      perform drill.hold('${DECIDE}', 'DURING');
      return new;
    end $$;
    create or replace trigger drill before insert or update on tieout.operation_step
      for each row execute function drill.at_step();
    create or replace trigger drill before insert or update on tieout.operation
      for each row execute function drill.at_decision();
    create or replace trigger drill before insert or update on tieout.link
      for each row execute function drill.at_link();`)
}

/** `during` a step that reads or writes Sage is while Sage keeps it waiting. */
export async function holdAt(
  store: Pool,
  { step, when }: Cell,
  lockSage: () => Promise<{ isWaitedFor(): Promise<boolean>; release(): Promise<void> }>,
): Promise<Hold> {
  const isInside = when === 'DURING' && step !== DECIDE
  const client = new pg.Client(store.options)
  client.on('error', () => undefined) // The store may be killed while it holds.
  await client.connect()
  await client.query('select pg_advisory_lock($1)', [LOCK])
  await store.query('insert into drill.armed values ($1, $2)', [step, isInside ? 'BEFORE' : when])
  const release = async () => {
    await until('the holds are off', () =>
      store.query('delete from drill.armed').then(
        () => true,
        () => false,
      ),
    )
    await client.end().catch(() => undefined)
  }
  let sage: Awaited<ReturnType<typeof lockSage>> | undefined
  return {
    async reached() {
      const held = await until('it is held', () => heldIn(store), REACH_LIMIT_MS).catch(
        () => undefined,
      )
      if (!held || !isInside) return held
      const lock = await lockSage()
      sage = lock
      await release()
      // A step that does not ask Sage is over by then; the crash strikes after it.
      await until('Sage is waited for', () => lock.isWaitedFor(), INSIDE_LIMIT_MS).catch(
        () => undefined,
      )
      return held
    },
    async release() {
      await sage?.release()
      await release()
    },
  }
}

const INSIDE_LIMIT_MS = 3_000

async function heldIn(store: Pool): Promise<Held | undefined> {
  const { rows } = await store.query<Held>(
    `select lock.pid as backend, activity.application_name as process
     from pg_locks as lock join pg_stat_activity as activity on activity.pid = lock.pid
     where lock.locktype = 'advisory' and lock.objid = $1 and not lock.granted limit 1`,
    [LOCK],
  )
  return rows[0]
}
