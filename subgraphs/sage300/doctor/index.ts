import { createSageReader } from '../read/reader.ts'
import { readNames } from '../records/dictionary/names.ts'
import { createSagePool, SAGE_LIMITS } from '../wire/connection.ts'
import { withDictionaryMode } from '../wire/dictionary-mode.ts'
import { bindingCheck, connectionChecks, driverChecks, modeCheck } from './connection-checks.ts'
import { type Check, failure, ok } from './report.ts'
import { settingsChecks } from './settings-checks.ts'
import { tableChecks } from './table-checks.ts'
import { type WritingSettings, writingChecks } from './writing-checks.ts'

export type { Check, CheckStatus } from './report.ts'

export interface DiagnoseOptions extends WritingSettings {
  odbc: string
  namesFile?: string
}

/**
 * Tries a connection to Sage step by step, with the pool and the reader that the subgraph itself
 * uses, and says of each step how it went. Reads one commitment with all that hangs on it; writes
 * nothing to Sage. Steps that need a connection are left out when there is none. Never throws for what
 * it looks at; throws CONFIG_INVALID for a file of names that cannot be used.
 */
export async function diagnose(options: DiagnoseOptions): Promise<Check[]> {
  const { odbc, namesFile } = options
  const names = readNames(namesFile)
  const checks = await driverChecks(odbc)
  if (namesFile !== undefined) checks.push(ok('names', `${namesFile} is read.`))
  if (!checks.some(isFail)) {
    // One connection: a doctor takes less room than the patient.
    const single = createSagePool(odbc, { ...SAGE_LIMITS, connectionsMax: 1 })
    const pool = withDictionaryMode(single, odbc)
    try {
      const { checks: made, isConnected } = await connectionChecks(pool, odbc)
      checks.push(...made)
      if (isConnected) {
        const mode = await modeCheck(pool, names)
        checks.push(mode)
        if (!isFail(mode)) {
          const reader = createSageReader(pool, names)
          checks.push(...(await tableChecks(reader, names)), ...(await settingsChecks(reader)))
          checks.push(bindingCheck(pool))
        }
      }
    } catch (thrown) {
      checks.push(failure('connection', thrown))
    } finally {
      await pool.close()
    }
  }
  return [...checks, ...(await writingChecks(options))]
}

function isFail({ status }: Check): boolean {
  return status === 'FAIL'
}
