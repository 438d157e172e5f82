import { log } from '#lib/log'
import type { SageParameter } from '../ground.ts'
import { JOB } from '../records/dictionary/tables.ts'
import type { Connection } from './driver.ts'
import { failureCode } from './failures.ts'
import { withLiterals } from './literals.ts'

/** How values reach the driver: bound to a `?`, or written into the statement. */
export type Binding = 'BOUND' | 'LITERALS'

/**
 * Sends statements with their values. Whether the Timberline driver binds parameters is not
 * established, so each connection is tried once: a statement that fails bound and succeeds with
 * literals settles it, and so does one that succeeds bound.
 */
export interface Binder {
  /** What the last connection that was tried takes; undefined before the first value was sent. */
  readonly seen: Binding | undefined
  read(connection: Connection, sql: string, values: readonly SageParameter[]): Promise<Answer>
  /** Never sent twice: how values go is settled with a read beforehand. */
  write(connection: Connection, sql: string, values: readonly SageParameter[]): Promise<Answer>
}

export type Answer = import('odbc').Result<Record<string, unknown>>

/** The number of seconds after which the driver is asked to give up a statement. */
export function createBinder(timeoutSeconds: number): Binder {
  const options = { timeout: timeoutSeconds }
  const bindings = new WeakMap<Connection, Binding>()
  let seen: Binding | undefined

  function send(connection: Connection, sql: string, values: readonly SageParameter[]) {
    return connection.query<Record<string, unknown>, typeof options>(sql, [...values], options)
  }

  function settle(connection: Connection, binding: Binding): void {
    if (binding === 'LITERALS' && seen !== binding) {
      log.warn('sage.binding_refused', { reason: 'the driver takes no bound parameters' })
    }
    bindings.set(connection, binding)
    seen = binding
  }

  async function read(connection: Connection, sql: string, values: readonly SageParameter[]) {
    if (values.length === 0) return send(connection, sql, [])
    const known = bindings.get(connection)
    if (known === 'LITERALS') return send(connection, withLiterals(sql, values), [])
    try {
      const answer = await send(connection, sql, values)
      settle(connection, 'BOUND')
      return answer
    } catch (thrown) {
      const mayBeBinding = failureCode(thrown) === 'SAGE_QUERY_FAILED'
      if (known === 'BOUND' || !mayBeBinding) throw thrown
      const answer = await send(connection, withLiterals(sql, values), []).catch(() => {
        // The statement itself is at fault, and its first refusal says so best.
        throw thrown
      })
      settle(connection, 'LITERALS')
      return answer
    }
  }

  return {
    get seen() {
      return seen
    },
    read,
    async write(connection, sql, values) {
      if (!bindings.has(connection)) {
        await read(connection, `select Job from ${JOB.name} where Job = ?`, ['0'])
      }
      const isBound = bindings.get(connection) !== 'LITERALS'
      return send(connection, isBound ? sql : withLiterals(sql, values), isBound ? values : [])
    },
  }
}
