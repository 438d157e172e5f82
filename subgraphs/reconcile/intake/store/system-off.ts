import type { Pool } from 'pg'
import type { System } from '../sources.ts'

/** Says in the store which systems are switched off, so that what is not read of them gives that as the reason. */
export async function setSystemsOff(
  pool: Pick<Pool, 'query'>,
  systems: readonly System[],
): Promise<void> {
  await pool.query(
    `with back as (delete from tieout.system_off where system <> all ($1))
     insert into tieout.system_off (system) select unnest($1::text[]) on conflict do nothing`,
    [systems],
  )
}
