import pg from 'pg'
import type { DrillWorld } from '../drills/world.ts'

/** A system that keeps whoever asks it waiting. */
export interface SystemHold {
  isWaitedFor(): Promise<boolean>
  /** Leaves those waiting that do, and nobody who comes later. */
  settle?(): Promise<void>
  release(): Promise<void>
}

/** All that the macros and the writes over ODBC write. */
const WRITTEN =
  'jcm_new__commitment, jcm_new__commitment_co, api_new__invoice, apm_master__vendor, jcm_master__commitment'
/** Longer than it takes to strike; then Procore carries out what it was sent. */
const SLOW_MS = 4_000
const WRITING = ['POST', 'PATCH', 'PUT', 'DELETE']

/** Keeps whoever writes waiting, or whoever reads commitments, too, as a posting does. */
export async function lockSage(
  { sage }: DrillWorld,
  { isForReaders }: { isForReaders: boolean },
): Promise<SystemHold> {
  const client = new pg.Client(sage.options)
  client.on('error', () => undefined)
  await client.connect()
  await client.query(
    isForReaders
      ? 'begin; lock table jcm_master__commitment in access exclusive mode'
      : `begin; lock table ${WRITTEN} in share mode`,
  )
  return {
    async isWaitedFor() {
      const { rowCount } = await sage.query(
        `select from pg_locks where not granted
           and database = (select oid from pg_database where datname = current_database())`,
      )
      return rowCount !== 0
    },
    release: () => client.end(),
  }
}

/** Procore has the next `count` writes, and takes its time. */
export async function keepProcoreSlow(
  { procoreUrl, sandboxControl }: DrillWorld,
  count: number,
): Promise<SystemHold> {
  const writesCount = async () => {
    const calls = (await sandboxControl(procoreUrl, 'GET', 'calls')) as Record<string, number>
    return Object.entries(calls)
      .filter(([call]) => WRITING.some(method => call.startsWith(`${method} /rest`)))
      .reduce((total, [, each]) => total + each, 0)
  }
  const before = await writesCount()
  for (const method of WRITING) {
    const fault = { kind: 'slow', method, match: '/rest', times: count, delayMs: SLOW_MS }
    await sandboxControl(procoreUrl, 'POST', 'faults', fault)
  }
  const settle = async () => {
    await sandboxControl(procoreUrl, 'DELETE', 'faults')
  }
  return {
    isWaitedFor: async () => (await writesCount()) >= before + count,
    settle,
    release: async () => undefined,
  }
}
