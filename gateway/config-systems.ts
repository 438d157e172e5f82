import type { ConfigName, Part, Reader } from './config-reader.ts'

export interface ProcoreConfig {
  apiUrl: string
  loginUrl: string
  clientId: string
  clientSecret: string
  companyId: string
}

export interface WebhookConfig {
  secret: string
  companyId: string | undefined
  clientId: string | undefined
}

export interface SageConfig {
  /** The connection string as the driver takes it. */
  odbc: string
  companyDir: string | undefined
  /** Undefined when nothing may be written to Sage. */
  import: { dir: string; command: string } | undefined
  /** A JSON file with the company's own names of Sage's tables and columns. */
  namesFile: string | undefined
}

/** Where the operator's own system takes alerts, and what they are signed with. */
export interface AlertConfig {
  url: string
  secret: string
}

export const SECRET_MIN_LENGTH = 16

const PROCORE_REQUIRED = [
  'PROCORE_API_URL',
  'PROCORE_LOGIN_URL',
  'PROCORE_CLIENT_ID',
  'PROCORE_CLIENT_SECRET',
  'PROCORE_COMPANY_ID',
] as const satisfies ConfigName[]
export const PROCORE_NAMES: readonly ConfigName[] = [...PROCORE_REQUIRED, 'PROCORE_WEBHOOK_SECRET']
export const SAGE_NAMES: readonly ConfigName[] = [
  'SAGE_ODBC',
  'SAGE_COMPANY_DIR',
  'SAGE_IMPORT_DIR',
  'SAGE_IMPORT_COMMAND',
  'SAGE_NAMES_FILE',
]

export function readProcore(reader: Reader, only: Part | undefined): ProcoreConfig {
  for (const name of PROCORE_REQUIRED) reader.required(name, whySystem(only))
  return {
    apiUrl: reader.url('PROCORE_API_URL', ['https:', 'http:']) ?? '',
    loginUrl: reader.url('PROCORE_LOGIN_URL', ['https:', 'http:']) ?? '',
    clientId: reader.text('PROCORE_CLIENT_ID') ?? '',
    clientSecret: reader.text('PROCORE_CLIENT_SECRET') ?? '',
    companyId: reader.text('PROCORE_COMPANY_ID') ?? '',
  }
}

export function readWebhook(reader: Reader): WebhookConfig | undefined {
  const secret = reader.text('PROCORE_WEBHOOK_SECRET')
  if (secret === undefined) return undefined
  if (secret.length < SECRET_MIN_LENGTH) {
    reader.problem('PROCORE_WEBHOOK_SECRET', `is shorter than ${SECRET_MIN_LENGTH} characters.`)
  }
  return {
    secret,
    companyId: reader.text('PROCORE_COMPANY_ID'),
    clientId: reader.text('PROCORE_CLIENT_ID'),
  }
}

export function readAlert(reader: Reader): AlertConfig | undefined {
  const url = reader.url('ALERT_WEBHOOK_URL', ['https:', 'http:'])
  const secret = reader.text('ALERT_WEBHOOK_SECRET')
  if (url === undefined && secret === undefined) return undefined
  if (secret !== undefined && secret.length < SECRET_MIN_LENGTH) {
    reader.problem('ALERT_WEBHOOK_SECRET', `is shorter than ${SECRET_MIN_LENGTH} characters.`)
  }
  return {
    url: url ?? reader.required('ALERT_WEBHOOK_URL', 'alerts have nowhere to go without it.'),
    secret: secret ?? reader.required('ALERT_WEBHOOK_SECRET', 'alerts are signed with it.'),
  }
}

export function readSage(reader: Reader, only: Part | undefined): SageConfig {
  const odbc = reader.required('SAGE_ODBC', whySystem(only))
  const dir = reader.text('SAGE_IMPORT_DIR')
  const command = reader.text('SAGE_IMPORT_COMMAND')
  if (dir !== undefined && command === undefined) {
    reader.problem('SAGE_IMPORT_COMMAND', 'is not set; without it nothing imports the files.')
  }
  if (dir === undefined && command !== undefined) {
    reader.problem('SAGE_IMPORT_DIR', 'is not set; the command needs the folder it imports from.')
  }
  return {
    odbc,
    companyDir: reader.text('SAGE_COMPANY_DIR'),
    import: dir !== undefined && command !== undefined ? { dir, command } : undefined,
    namesFile: reader.text('SAGE_NAMES_FILE'),
  }
}

function whySystem(only: Part | undefined): string {
  if (only === undefined) {
    return 'Procore and Sage are configured together, or neither for the sandbox.'
  }
  if (only === 'reconcile') return 'reconcile asks this system itself unless it has an address.'
  return `--only ${only} reads this system.`
}
