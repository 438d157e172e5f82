/**
 * Tries the connection to Sage 300 CRE and says, line by line, what works and what to mend; see
 * `usage`. Ends with 1 when something fails, with 2 when the arguments are wrong.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { linesOf } from '#lib/check'
import { loadEnvFile } from '#lib/env'
import { messageOf, TieoutError } from '#lib/errors'
import { setLogLevel } from '#lib/log'
import { type Check, diagnose } from '#sage300'
import { readConfig, readSageConfig } from '../gateway/config/whole.ts'
import { sageAccess } from '../gateway/parts.ts'

const usage = `Usage: npm run sage:doctor -- [--json]

Tries the connection to Sage 300 CRE that is configured (SAGE_ODBC and the rest, see .env.example), or
the sandbox when nothing is; of several companies (SAGE_COMPANIES_FILE) each, by its name. Reads one
commitment with all that hangs on it, and writes nothing to Sage.

  OK     works
  WARN   Tieout runs, and something is missing or will be refused
  FAIL   does not work; the line below says what to do

Ends with 1 when something FAILs.

  --json   print a list of { status, what, message, fix }
  --help   this text
`

const ARGUMENTS_WRONG = 2

try {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) process.stdout.write(usage)
  else await main(values.json)
} catch (thrown) {
  const isNamed = thrown instanceof TieoutError || thrown instanceof TypeError
  process.stderr.write(`${isNamed ? messageOf(thrown) : (thrown as Error).stack}\n`)
  if (thrown instanceof TypeError) process.stderr.write(`\n${usage}`)
  process.exitCode = thrown instanceof TypeError ? ARGUMENTS_WRONG : 1
}

async function main(isJson: boolean): Promise<void> {
  // What the log would say stands in the report.
  setLogLevel('error')
  const sage = readSageConfig(process.env)
  const checks = sage ? await examine(sageAccess(sage, undefined)) : await ofSandbox(isJson)
  process.stdout.write(isJson ? `${JSON.stringify(checks, null, 2)}\n` : linesOf(checks))
  if (checks.some(({ status }) => status === 'FAIL')) process.exitCode = 1
}

/** Each company after the other, where there are several; then what is looked at begins with its name. */
async function examine(access: ReturnType<typeof sageAccess>): Promise<Check[]> {
  if (!('companies' in access)) return diagnose(access)
  const checks: Check[] = []
  for (const { name, ...company } of access.companies) {
    const found = await diagnose(company)
    checks.push(...found.map(check => ({ ...check, what: `${name}: ${check.what}` })))
  }
  return checks
}

async function ofSandbox(isJson: boolean): Promise<Check[]> {
  loadEnvFile()
  const config = readConfig(process.env)
  if (config.mode !== 'sandbox') {
    const message = 'Another process serves Sage (SAGE300_SUBGRAPH_URL); run the doctor beside it.'
    throw new TieoutError('CONFIG_INVALID', message, { field: ['SAGE_ODBC'] })
  }
  if (!isJson) process.stdout.write('Nothing is configured: this is the sandbox.\n\n')
  return withSandbox(config.dataDir, config.sandboxData)
}

/** The Sage of the sandbox without its Procore; a server that runs for Tieout is left running. */
async function withSandbox(dataDir: string, companyDir: string | undefined): Promise<Check[]> {
  const { startSageOfSandbox } = await import('#sandbox')
  const sandbox = await startSageOfSandbox({ workDir: join(dataDir, 'sandbox'), companyDir })
  try {
    return await examine(sageAccess({ sage: undefined, sageCompanies: undefined }, sandbox))
  } finally {
    await sandbox.stop()
  }
}
