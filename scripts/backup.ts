/**
 * Writes the store that the configuration names into a folder, or puts such a folder back; see `usage`.
 * Ends with 1 when the store refused, with 2 when the arguments are wrong.
 */
import { parseArgs } from 'node:util'
import { loadEnvFile } from '#lib/env'
import { messageOf, TieoutError } from '#lib/errors'
import { backUp, type Manifest, restore } from '../gateway/backup.ts'
import { readConfig } from '../gateway/config/whole.ts'
import { withStore } from '../gateway/with-store.ts'

const usage = `Usage: npm run backup -- --to FOLDER
       npm run restore -- --from FOLDER

  backup    writes the whole store, the embedded one or that of DATABASE_URL, as it is at one moment; Tieout may
            run meanwhile
  restore   puts it into a store that has nothing of Tieout yet: an empty database, or a new DATA_DIR

  --to FOLDER     where the backup goes; it must not be there
  --from FOLDER   a backup
  --help          this text

The files of SAGE_IMPORT_DIR are no part of the store: keep them beside it.
`

const ARGUMENTS_WRONG = 2

class UsageError extends Error {}

try {
  process.stdout.write(await main())
} catch (thrown) {
  const isUsage =
    thrown instanceof UsageError ||
    (thrown instanceof TieoutError && thrown.code === 'BAD_USER_INPUT')
  const isNamed = isUsage || thrown instanceof TieoutError || !(thrown instanceof Error)
  process.stderr.write(`${isNamed ? messageOf(thrown) : thrown.stack}\n`)
  if (thrown instanceof UsageError) process.stderr.write(`\n${usage}`)
  process.exitCode = isUsage ? ARGUMENTS_WRONG : 1
}

/** Answers what is to be printed. */
async function main(): Promise<string> {
  const { values, positionals } = readArguments()
  const { to, from } = values
  const [command, ...more] = positionals
  if (values.help) return usage
  loadEnvFile()
  const config = readConfig(process.env)
  if (command === 'backup' && more.length === 0 && to !== undefined && from === undefined) {
    const manifest = await withStore(config, databaseUrl => backUp(databaseUrl, to))
    return `${sizeOf(manifest)} are in ${to}.\n`
  }
  if (command === 'restore' && more.length === 0 && from !== undefined && to === undefined) {
    const manifest = await withStore(config, databaseUrl => restore(databaseUrl, from))
    return `${sizeOf(manifest)} of ${manifest.madeAt} are in the store. npm run audit:verify tells whether its audit is whole.\n`
  }
  throw new UsageError('Say backup with --to, or restore with --from.')
}

function sizeOf({ tables }: Manifest): string {
  const count = tables.reduce((sum, { rowCount }) => sum + rowCount, 0)
  return `${count} rows of ${tables.length} tables`
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        from: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (thrown) {
    throw new UsageError(messageOf(thrown), { cause: thrown })
  }
}
