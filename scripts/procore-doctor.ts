/**
 * Tries the connection to Procore and says, line by line, what works and what to mend; see `usage`. Ends
 * with 1 when something fails, with 2 when the arguments are wrong.
 */
import { parseArgs } from 'node:util'
import { type Check, linesOf } from '#lib/check'
import { loadEnvFile } from '#lib/env'
import { messageOf, TieoutError } from '#lib/errors'
import { setLogLevel } from '#lib/log'
import { readConfig, readProcoreConfig } from '../gateway/config/whole.ts'
import { withStore } from '../gateway/with-store.ts'
import { diagnose } from '../subgraphs/procore/doctor/index.ts'
import { openLogin } from '../subgraphs/procore/login/login.ts'

const usage = `Usage: npm run procore:doctor -- [--json]

Tries the connection to Procore that is configured (PROCORE_API_URL and the rest, see .env.example), or the
sandbox when nothing is: address, clock, sign-in, company, directory, webhooks, and in up to 10 active projects
each right that Tieout needs. Some nine calls for each project; writes nothing to Procore.

  OK     works
  WARN   Tieout runs, and what is told stays unread
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
  loadEnvFile()
  const checks = await examine(isJson)
  process.stdout.write(isJson ? `${JSON.stringify(checks, null, 2)}\n` : linesOf(checks))
  if (checks.some(({ status }) => status === 'FAIL')) process.exitCode = 1
}

async function examine(isJson: boolean): Promise<Check[]> {
  const configured = readProcoreConfig(process.env)
  if (!configured) return ofSandbox(isJson)
  const { procore } = configured
  if (!procore.login) return diagnose(procore)
  const { key } = procore.login
  return withStore(configured, async databaseUrl => {
    const login = await openLogin({ ...procore, key, databaseUrl })
    try {
      return await diagnose({ ...procore, tokens: login })
    } finally {
      await login.close()
    }
  })
}

async function ofSandbox(isJson: boolean): Promise<Check[]> {
  const { mode, sandboxData } = readConfig(process.env)
  if (mode !== 'sandbox') {
    const message =
      'Another process serves Procore (PROCORE_SUBGRAPH_URL); run the doctor beside it.'
    throw new TieoutError('CONFIG_INVALID', message, { field: ['PROCORE_API_URL'] })
  }
  if (!isJson) process.stdout.write('Nothing is configured: this is the sandbox.\n\n')
  const { SAMPLE_COMPANY, startProcoreProcess } = await import('#sandbox')
  const sandbox = await startProcoreProcess(sandboxData ?? SAMPLE_COMPANY)
  const url = `http://127.0.0.1:${sandbox.port}`
  try {
    return await diagnose({
      apiUrl: url,
      loginUrl: url,
      clientId: 'sandbox-client',
      clientSecret: 'sandbox-secret',
      companyId: String(sandbox.companyId),
    })
  } finally {
    await sandbox.stop()
  }
}
