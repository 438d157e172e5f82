import pg, { type Pool } from 'pg'
import { type DrillWorld, until } from '../drills/world.ts'
import { type Cell, DECIDE, isReading } from './matrix.ts'
import { keepProcoreSlow, lockSage, type SystemHold } from './slow-systems.ts'

/**
 * Holds writes up, each at one moment of one of its steps, by triggers in the store that wait for a lock of the
 * drill: so a crash strikes where it is meant to, and not where it happens to.
 */
export interface Holds {
  /** Before the write is sent under this key. */
  arm(key: string, cell: Cell): Promise<Hold>
  /**
   * Lets those go on that are to be struck during their step, and resolves when the system has kept them waiting.
   * A batch has one way to do so; see batches.ts.
   */
  goInside(held: readonly Hold[]): Promise<void>
  /** Lets go of all, and holds nothing any more. */
  release(): Promise<void>
}

export interface Hold {
  cell: Cell
  place: number
  /** Who waits, as far as the store can say; undefined while nobody does. */
  reached(): Promise<Held | undefined>
}

export interface Held {
  /** The backend of the store that waits. */
  backend: number
  /** The connections' name of whoever waits. */
  process: string
}

const LOCK = 4_400_217
const INSIDE_LIMIT_MS = 5_000

export async function prepareHolds(store: Pool): Promise<void> {
  await store.query(`
    create schema if not exists drill;
    create table if not exists drill.armed (
      key text not null, step text not null, phase text not null, place integer not null
    );
    create or replace function drill.hold(key text, step text, phase text) returns void language plpgsql as $$
    declare
      place integer;
    begin
      select armed.place into place from drill.armed
      where armed.key = hold.key and armed.step = hold.step and armed.phase = hold.phase;
      if found then perform pg_advisory_xact_lock_shared(${LOCK}, place); end if;
    end $$;
    create or replace function drill.at_step() returns trigger language plpgsql as $$
    begin
      perform drill.hold(
        (select idempotency_key from tieout.operation where id = new.operation_id),
        new.name, case when new.state = 'RUNNING' then 'BEFORE' else 'AFTER' end
      );
      return new;
    end $$;
    create or replace function drill.at_decision() returns trigger language plpgsql as $$
    begin
      if new.kind like '%LINK' then
        perform set_config('drill.key', new.idempotency_key, true);
        perform drill.hold(
          new.idempotency_key, '${DECIDE}', case when new.state = 'RUNNING' then 'BEFORE' else 'AFTER' end
        );
      end if;
      return new;
    end $$;
    create or replace function drill.at_link() returns trigger language plpgsql as $$
    begin
      perform drill.hold(current_setting('drill.key', true), '${DECIDE}', 'DURING');
      return new;
    end $$;
    create or replace trigger drill before insert or update on tieout.operation_step
      for each row execute function drill.at_step();
    create or replace trigger drill before insert or update on tieout.operation
      for each row execute function drill.at_decision();
    create or replace trigger drill before insert or update on tieout.link
      for each row execute function drill.at_link();`)
}

export async function openHolds(world: DrillWorld): Promise<Holds> {
  const { store } = world
  const client = new pg.Client(store.options)
  client.on('error', () => undefined) // The store may be killed while it holds.
  await client.connect()
  const systems: SystemHold[] = []
  let count = 0
  const letGo = (place: number) => client.query('select pg_advisory_unlock($1, $2)', [LOCK, place])
  return {
    async arm(key, cell) {
      count += 1
      const place = count
      await client.query('select pg_advisory_lock($1, $2)', [LOCK, place])
      const phase = isInside(cell) ? 'BEFORE' : cell.when
      const armed = [key, cell.step, phase, place]
      await store.query('insert into drill.armed values ($1, $2, $3, $4)', armed)
      return { cell, place, reached: () => heldAt(store, place) }
    },
    async goInside(held) {
      const inside = held.filter(({ cell }) => isInside(cell))
      const [readers, writers] = divided(inside, ({ cell }) => isReading(cell))
      const [toProcore, toSage] = divided(writers, ({ cell }) => cell.system === 'PROCORE')
      if (readers.length > 0) systems.push(await lockSage(world, { isForReaders: true }))
      if (toSage.length > 0) systems.push(await lockSage(world, { isForReaders: false }))
      if (toProcore.length > 0) systems.push(await keepProcoreSlow(world, toProcore.length))
      for (const { place } of inside) await letGo(place)
      for (const system of systems) {
        // A step that never asks is over by then; the crash strikes after it.
        await until('it is inside', system.isWaitedFor, INSIDE_LIMIT_MS).catch(() => undefined)
        await system.settle?.()
      }
    },
    async release() {
      for (const system of systems) await system.release()
      const disarmed = () => store.query('delete from drill.armed').then(yes, no)
      await until('the holds are off', disarmed)
      await client.end().catch(() => undefined)
    },
  }
}

/** A decision is one transaction of the store, which is held within. */
function isInside({ when, step }: Cell): boolean {
  return when === 'DURING' && step !== DECIDE
}

function divided<Item>(all: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [all.filter(isFirst), all.filter(item => !isFirst(item))]
}

async function heldAt(store: Pool, place: number): Promise<Held | undefined> {
  const { rows } = await store.query<Held>(
    `select lock.pid as backend, activity.application_name as process
     from pg_locks as lock join pg_stat_activity as activity on activity.pid = lock.pid
     where lock.locktype = 'advisory' and lock.classid = $1 and lock.objid = $2 and not lock.granted
     limit 1`,
    [LOCK, place],
  )
  return rows[0]
}

const yes = () => true
const no = () => false
