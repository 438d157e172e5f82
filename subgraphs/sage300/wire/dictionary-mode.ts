import { createSagePool, SAGE_LIMITS, type SagePool } from './connection.ts'

/** Records that the driver shows in dictionary mode alone, such as the masks in TS_CTL_RECORD_3. */
const dictionaryRecord = /\bfrom ts_ctl_\w+/i
const standardMode = /\bstandardmode=1\b/i

/**
 * The same connection in dictionary mode, which has other names for the tables. Undefined where the
 * connection string chooses no mode, as that of a SQL copy.
 */
export function inDictionaryMode(odbc: string): string | undefined {
  if (!standardMode.test(odbc)) return undefined
  const parts = odbc
    .split(';')
    .filter(part => part.trim() !== '' && !/^\s*(standard|custom|dictionary)mode=/i.test(part))
  return [...parts, 'StandardMode=0', 'DictionaryMode=1', ''].join(';')
}

/**
 * A pool whose reads of such records go over a connection of their own, which is closed at once: they
 * are few, small and rarely wanted. Everything else goes as before.
 */
export function withDictionaryMode(pool: SagePool, odbc: string): SagePool {
  const dictionaryOdbc = inDictionaryMode(odbc)
  if (dictionaryOdbc === undefined) return pool
  return {
    get binding() {
      return pool.binding
    },
    write: pool.write,
    close: pool.close,
    async read(what, sql, parameters, isWanted) {
      if (!dictionaryRecord.test(sql)) return pool.read(what, sql, parameters, isWanted)
      const dictionary = createSagePool(dictionaryOdbc, { ...SAGE_LIMITS, connectionsMax: 1 })
      try {
        return await dictionary.read(what, sql, parameters)
      } finally {
        await dictionary.close()
      }
    },
  }
}
