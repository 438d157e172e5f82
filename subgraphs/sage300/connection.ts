import { TieoutError } from '#lib/errors'
import { createDeadlines } from './deadlines.ts'
import { type Connection, closeQuietly, loadDriver } from './driver.ts'
import { isLostConnection, sageFailure } from './failures.ts'
import { createTurns } from './turns.ts'

/**
 * A small pool of ODBC connections that only reads. It is our own because the package's pool waits
 * for ever and keeps dead connections, and because a driver may hang inside a call: a call that
 * outlives its deadline is abandoned together with its connection, and the next one gets a new one.
 */
export interface SagePool {
  /**
   * Runs one select and reads all its rows, once more when the connection turns out to be lost.
   * `what` names the table in the failure. Throws the SAGE_… codes.
   */
  read(what: string, sql: string, parameters: readonly SageParameter[]): Promise<SageResult>
  close(): Promise<void>
}

export type SageParameter = string | number

export interface SageResult {
  /** Column names as the driver spells them. */
  columns: string[]
  rows: Record<string, unknown>[]
}

export interface SageLimits {
  /** Sage shares its files with the people who post; a reader is a guest. */
  connectionsMax: number
  connectTimeoutMs: number
  queryTimeoutMs: number
  /** How long a read waits for a connection to come free. */
  queueTimeoutMs: number
}

export const SAGE_LIMITS: SageLimits = {
  connectionsMax: 3,
  connectTimeoutMs: 15_000,
  queryTimeoutMs: 20_000,
  queueTimeoutMs: 120_000,
}

export function createSagePool(connectionString: string, limits = SAGE_LIMITS): SagePool {
  const turns = createTurns(limits.connectionsMax, limits.queueTimeoutMs)
  const deadlines = createDeadlines()
  const idle = new Set<Connection>()
  let isClosed = false

  async function connect(): Promise<Connection> {
    if (deadlines.stuckCount >= limits.connectionsMax) {
      throw new TieoutError(
        'SAGE_TIMEOUT',
        `${deadlines.stuckCount} earlier calls still hang in the ODBC driver; if this lasts, look at the Sage server and restart Tieout.`,
      )
    }
    const driver = await loadDriver()
    const seconds = secondsOf(limits.connectTimeoutMs)
    const opening = driver.connect({
      connectionString,
      connectionTimeout: seconds,
      loginTimeout: seconds,
    })
    return deadlines
      .run('connecting', limits.connectTimeoutMs, opening, closeQuietly)
      .catch(thrown => {
        // Not tried again: a second refused login may lock the user out.
        throw sageFailure(thrown, 'connecting')
      })
  }

  /** An idle connection, or a new one; `isClosed` is asked last, since connecting takes a while. */
  async function checkOut(): Promise<Connection> {
    const [known] = idle
    if (known) idle.delete(known)
    const connection = known ?? (await connect())
    if (!isClosed) return connection
    await closeQuietly(connection)
    throw new TieoutError('SAGE_UNREACHABLE', 'The connections to Sage are closed.')
  }

  async function query(
    connection: Connection,
    what: string,
    sql: string,
    parameters: readonly SageParameter[],
  ): Promise<SageResult> {
    const options = { timeout: secondsOf(limits.queryTimeoutMs) }
    const call = connection.query<Record<string, unknown>, typeof options>(
      sql,
      [...parameters],
      options,
    )
    const rows = await deadlines.run(what, limits.queryTimeoutMs, call, () =>
      closeQuietly(connection),
    )
    return { rows, columns: rows.columns.map(column => column.name) }
  }

  function dropLost(connection: Connection): void {
    // Whatever took this connection took its neighbours along, most likely.
    for (const each of [connection, ...idle]) void closeQuietly(each)
    idle.clear()
  }

  async function readOnce(what: string, sql: string, parameters: readonly SageParameter[]) {
    await turns.take()
    try {
      const connection = await checkOut()
      try {
        const result = await query(connection, what, sql, parameters)
        idle.add(connection)
        return result
      } catch (thrown) {
        // A TieoutError here is our own deadline: the connection went with its call.
        if (isLostConnection(thrown)) dropLost(connection)
        else if (!(thrown instanceof TieoutError)) idle.add(connection)
        throw thrown
      }
    } finally {
      turns.done()
      if (isClosed) await closeIdle()
    }
  }

  async function closeIdle(): Promise<void> {
    const connections = [...idle]
    idle.clear()
    await Promise.all(connections.map(closeQuietly))
  }

  return {
    async read(what, sql, parameters) {
      try {
        return await readOnce(what, sql, parameters).catch(thrown => {
          if (!isLostConnection(thrown)) throw thrown
          return readOnce(what, sql, parameters)
        })
      } catch (thrown) {
        throw sageFailure(thrown, what)
      }
    },
    async close() {
      isClosed = true
      turns.close()
      await closeIdle()
    },
  }
}

function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000))
}
