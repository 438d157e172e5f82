import { TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import type { SageParameter } from '../ground.ts'
import { type Answer, type Binding, createBinder } from './binding.ts'
import { createDeadlines } from './deadlines.ts'
import { type Connection, closeQuietly, loadDriver } from './driver.ts'
import { driverWords, isLostConnection, sageFailure } from './failures.ts'
import { type Family, familyOf } from './families.ts'
import { createQueue } from './queue.ts'

/**
 * A small pool of ODBC connections. It is our own because the package's pool waits for ever and
 * keeps dead connections, and because a driver may hang inside a call: a call that
 * outlives its deadline is abandoned together with its connection, and the next one gets a new one.
 */
export interface SagePool {
  /**
   * Runs one select and reads all its rows, once more when the connection turns out to be lost.
   * `what` names the table in the failure. Throws the SAGE_… codes, SAGE_TIMEOUT where a connection came free and
   * nobody wanted it any more.
   */
  read(
    what: string,
    sql: string,
    parameters: readonly SageParameter[],
    isWanted?: () => boolean,
  ): Promise<SageResult>
  /**
   * Runs one statement that writes, once. After SAGE_UNREACHABLE or SAGE_TIMEOUT nobody knows
   * whether it was done: look, and never send it again.
   */
  write(what: string, sql: string, parameters: readonly SageParameter[]): Promise<void>
  /** How values reach the driver; undefined before the first was sent. */
  readonly binding: Binding | undefined
  close(): Promise<void>
}

export interface SageResult {
  /** Column names as the driver spells them. */
  columns: string[]
  /** What kind of value each column holds, as the driver says. */
  families: (Family | undefined)[]
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
  const queue = createQueue(limits.connectionsMax, limits.queueTimeoutMs)
  const deadlines = createDeadlines()
  const binder = createBinder(secondsOf(limits.queryTimeoutMs))
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
        throw told(thrown, 'connecting')
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

  function dropLost(connection: Connection): void {
    // Whatever took this connection took its neighbours along, most likely.
    for (const each of [connection, ...idle]) void closeQuietly(each)
    idle.clear()
  }

  async function once(
    what: string,
    send: (connection: Connection) => Promise<Answer>,
    isWanted = () => true,
  ): Promise<Answer> {
    await queue.take()
    try {
      if (!isWanted()) {
        throw new TieoutError(
          'SAGE_TIMEOUT',
          `Nobody waits for ${what} any more, so it was not read.`,
        )
      }
      const connection = await checkOut()
      try {
        const answer = await deadlines.run(what, limits.queryTimeoutMs, send(connection), () =>
          closeQuietly(connection),
        )
        idle.add(connection)
        return answer
      } catch (thrown) {
        // Our own deadline took the connection with its call; a value that is refused took nothing.
        const isGone = thrown instanceof TieoutError && thrown.code === 'SAGE_TIMEOUT'
        if (isLostConnection(thrown)) dropLost(connection)
        else if (!isGone) idle.add(connection)
        throw thrown
      }
    } finally {
      queue.done()
      if (isClosed) await closeIdle()
    }
  }

  async function closeIdle(): Promise<void> {
    const connections = [...idle]
    idle.clear()
    await Promise.all(connections.map(closeQuietly))
  }

  return {
    get binding() {
      return binder.seen
    },
    async read(what, sql, parameters, isWanted) {
      const send = (connection: Connection) => binder.read(connection, sql, parameters)
      try {
        const rows = await once(what, send, isWanted).catch(thrown => {
          if (!isLostConnection(thrown)) throw thrown
          return once(what, send, isWanted)
        })
        return {
          rows,
          columns: rows.columns.map(({ name }) => name),
          families: rows.columns.map(({ dataType }) => familyOf(dataType)),
        }
      } catch (thrown) {
        throw told(thrown, what)
      }
    },
    async write(what, sql, parameters) {
      try {
        await once(what, connection => binder.write(connection, sql, parameters))
      } catch (thrown) {
        throw told(thrown, what)
      }
    },
    async close() {
      isClosed = true
      queue.close()
      await closeIdle()
    },
  }
}

/** The failure as others are told it; what the driver said stays in the log. */
function told(thrown: unknown, what: string): TieoutError {
  const failure = sageFailure(thrown, what)
  if (failure !== thrown) {
    log.warn('sage.failed', { code: failure.code, resource: what, reason: driverWords(thrown) })
  }
  return failure
}

function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000))
}
