import { TieoutError } from '#lib/errors'

/**
 * Every name that Tieout reads from its environment, in the order of .env.example. Nothing else in
 * Tieout reads the environment.
 */
export const configNames = [
  'HOST',
  'PORT',
  'DATA_DIR',
  'DATABASE_URL',
  'REDIS_URL',
  'PROCORE',
  'PROCORE_API_URL',
  'PROCORE_LOGIN_URL',
  'PROCORE_CLIENT_ID',
  'PROCORE_CLIENT_SECRET',
  'PROCORE_COMPANY_ID',
  'PROCORE_CURRENCY',
  'PROCORE_GRANT',
  'PROCORE_TOKEN_KEY',
  'PROCORE_REDIRECT_URL',
  'PROCORE_WEBHOOK_SECRET',
  'SAGE',
  'SAGE_ODBC',
  'SAGE_CURRENCY',
  'SAGE_COMPANY_DIR',
  'SAGE_IMPORT_DIR',
  'SAGE_IMPORT_COMMAND',
  'SAGE_NAMES_FILE',
  'SAGE_COMPANIES_FILE',
  'SANDBOX_DATA',
  'JWT_ISSUER',
  'JWT_AUDIENCE',
  'JWT_GROUP_SCOPES',
  'PROCORE_SUBGRAPH_URL',
  'SAGE300_SUBGRAPH_URL',
  'RECONCILE_SUBGRAPH_URL',
  'SUBGRAPH_SECRET',
  'WRITE_APPROVAL_AMOUNT',
  'FINDING_MATERIALITY_AMOUNT',
  'FINDING_AGE_DAYS',
  'OPERATION_KEEP_DAYS',
  'VERSION_KEEP_DAYS',
  'IMPORT_KEEP_DAYS',
  'WEBHOOK_PRIVATE_ADDRESSES',
  'ALERT_WEBHOOK_URL',
  'ALERT_WEBHOOK_SECRET',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
] as const
export type ConfigName = (typeof configNames)[number]

/** A process that serves one part only, started with --only. */
export const parts = ['gateway', 'procore', 'sage300', 'reconcile'] as const
export type Part = (typeof parts)[number]
export type Subgraph = Exclude<Part, 'gateway'>

/** The environment as text, and every problem found in it gathered into one error. */
export interface Reader {
  isSet(name: ConfigName): boolean
  text(name: ConfigName): string | undefined
  /** The value, or '' and a problem that says what it is for. */
  required(name: ConfigName, why: string): string
  url(name: ConfigName, protocols: readonly string[]): string | undefined
  problem(name: ConfigName, message: string): void
  finish(): void
}

/** Reads `env`; blank counts as not set. */
export function createReader(env: Readonly<Record<string, string | undefined>>): Reader {
  const problems: string[] = []
  const text = (name: ConfigName) => env[name]?.trim() || undefined
  const problem: Reader['problem'] = (name, message) => problems.push(`${name} ${message}`)
  return {
    text,
    problem,
    isSet: name => text(name) !== undefined,
    required(name, why) {
      const value = text(name)
      if (value === undefined) problem(name, `is not set; ${why}`)
      return value ?? ''
    },
    url(name, protocols) {
      const value = text(name)
      // The value is not repeated: such addresses carry passwords.
      if (value !== undefined && !protocols.includes(protocolOf(value))) {
        problem(name, `is not an address that begins with ${protocols.join('// or ')}//.`)
      }
      return value
    },
    finish() {
      if (problems.length === 0) return
      const list = problems.map(line => `  - ${line}`).join('\n')
      throw new TieoutError(
        'CONFIG_INVALID',
        `The configuration cannot be used (see .env.example):\n${list}`,
        { field: problems.map(line => line.slice(0, line.indexOf(' '))) },
      )
    },
  }
}

function protocolOf(value: string): string {
  return URL.parse(value)?.protocol ?? ''
}
