import { constants, access as mayWrite } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Alerts } from '#lib/alert'
import type { Cache } from '#lib/cache'
import { withinTime } from '#lib/deadline'
import { messageOf, TieoutError } from '#lib/errors'
import { gid } from '#lib/ids'
import { type CompanyRow, CURRENCY, type Health } from '../ground.ts'
import { createSageReader } from '../read/reader.ts'
import { createSageSource } from '../read/source.ts'
import { readNames, type SageNames } from '../records/dictionary/names.ts'
import { createResolvers } from '../resolvers.ts'
import type { Resolvers } from '../types.generated.ts'
import { createDictionaryWatch } from '../watch/dictionary-watch.ts'
import { createSagePool } from '../wire/connection.ts'
import { withDictionaryMode } from '../wire/dictionary-mode.ts'
import { changeOrderKind } from '../write/change-order.ts'
import type { RunImport } from '../write/command.ts'
import { commitmentKind } from '../write/commitment.ts'
import { importList } from '../write/import-list.ts'
import { offlineNow } from '../write/import-words.ts'
import { createImporter } from '../write/importer.ts'
import { invoiceKind } from '../write/invoice/invoice.ts'
import { keepImportsFor } from '../write/prune.ts'
import { createStaticWrites } from '../write/static-writes.ts'

/** How one company of Sage is reached. */
export interface SageAccess {
  /** Connection string for ODBC: the Timberline driver, a replicated SQL copy or the sandbox. */
  odbc: string
  /** JSON file with the company's own names of tables and columns; see names.ts. */
  namesFile?: string
  /** ISO 4217 code of the currency of the books. */
  currency?: string
  /** Sage's data folder; the import command runs there. */
  companyDir?: string
  /** Drop folder for import files. Without it and the command nothing can be written. */
  importDir?: string
  /**
   * Imports and posts one file. A list is a program and its arguments, a text goes through the
   * shell; `{file}` stands for the path of the import file.
   */
  importCommand?: string | string[]
  /** Variables that the import command needs besides those of this process. */
  importEnvironment?: Record<string, string>
}

/**
 * One data folder of Sage with connections, cache, drop folder and drift watch of its own. It knows of
 * no other company: where there are several, companies.ts sends each question to its own.
 */
export interface Company extends CompanyRow {
  resolvers: Resolvers
  watchDictionary(): void
  close(): Promise<void>
}

/** The name of a Sage that is configured as one company; its ids do not carry it. */
export const ONLY_COMPANY = 'main'

/** A share whose server is gone may keep its callers for minutes. */
const FOLDER_TIMEOUT_MS = 1_500

/** Connects when first asked. Throws CONFIG_INVALID for a file of names that cannot be used. */
export function openCompany(
  name: string,
  access: SageAccess,
  shared: {
    cache: Cache
    alerts?: Alerts | undefined
    runImport?: RunImport
    importKeepDays?: number | undefined
  },
): Company {
  const names = namesOf(name, access.namesFile)
  const pool = withDictionaryMode(createSagePool(access.odbc), access.odbc)
  const reader = createSageReader(pool, names)
  const place = name === ONLY_COMPANY ? '' : `${name}: `
  const watch = createDictionaryWatch(reader, names, shared.alerts, place)
  const source = createSageSource(reader, shared.cache, access.odbc)
  const { importDir } = access
  const isImporting = Boolean(importDir && access.importCommand?.length)

  let asked: Promise<Health> | undefined

  /** Who asks at the same time asks once, so that no crowd of them keeps the connections busy. */
  function health(): Promise<Health> {
    asked ??= askHealth().finally(() => {
      asked = undefined
    })
    return asked
  }

  async function askHealth(): Promise<Health> {
    const offline = isImporting && importDir ? await folderTrouble(importDir) : undefined
    const canImport = isImporting && offline === undefined
    try {
      await reader.ping()
      const { code = null, message = null } = offline ?? {}
      return { isReachable: true, errorCode: code, errorMessage: message, canImport }
    } catch (thrown) {
      const errorCode = thrown instanceof TieoutError ? thrown.code : 'INTERNAL'
      return { isReachable: false, errorCode, errorMessage: messageOf(thrown), canImport }
    }
  }

  const row = { id: gid('sage300', 'Company', name), name, health }
  const { runImport, importKeepDays } = shared
  const stopPruning =
    importDir !== undefined && importKeepDays !== undefined
      ? keepImportsFor(importDir, importKeepDays)
      : undefined
  const importer = createImporter({ ...access, ...folders(access), reader, source, runImport })
  const resolvers = createResolvers({
    company: row,
    source,
    writes: createStaticWrites({ pool, reader, names }),
    drifts: watch.drifts,
    imports: {
      changeOrder: importer(changeOrderKind(reader, source)),
      commitment: importer(commitmentKind(reader, source)),
      invoice: importer(invoiceKind(reader, source, access.companyDir)),
      list: page => importList(access.importDir, page),
    },
  })
  return {
    ...row,
    resolvers: inCurrency(resolvers, access.currency ?? CURRENCY),
    watchDictionary: watch.start,
    async close() {
      watch.stop()
      stopPruning?.()
      await pool.close()
    },
  }
}

/** Why nothing can be written into the drop folder now. */
async function folderTrouble(importDir: string): Promise<TieoutError | undefined> {
  return await withinTime(
    mayWrite(resolve(importDir), constants.W_OK).then(() => undefined, offlineNow),
    FOLDER_TIMEOUT_MS,
    () => offlineNow(new Error('it does not answer')),
  )
}

/** The resolvers with the company's own currency wherever an amount has one. */
function inCurrency(resolvers: Resolvers, currency: string): Resolvers {
  const entries = Object.entries(resolvers).map(([type, fields]) => [
    type,
    'currency' in fields ? { ...fields, currency: () => currency } : fields,
  ])
  return Object.fromEntries(entries)
}

/** A file of names that cannot be used is told with the company whose it is. */
function namesOf(company: string, path: string | undefined): SageNames {
  try {
    return readNames(path)
  } catch (thrown) {
    if (company === ONLY_COMPANY) throw thrown
    const message = `SAGE_COMPANIES_FILE: namesFile of ${company}: ${messageOf(thrown)}`
    throw new TieoutError('CONFIG_INVALID', message, {
      field: ['SAGE_COMPANIES_FILE'],
      cause: thrown,
    })
  }
}

/** The import command runs in Sage's data folder, where a path from ours would lead elsewhere. */
function folders({ companyDir, importDir }: SageAccess) {
  return {
    ...(companyDir !== undefined && { companyDir: resolve(companyDir) }),
    ...(importDir !== undefined && { importDir: resolve(importDir) }),
  }
}
