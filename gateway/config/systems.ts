import type { ConfigName, Part, Reader } from './reader.ts'

export interface ProcoreConfig {
  apiUrl: string
  loginUrl: string
  clientId: string
  clientSecret: string
  companyId: string
  /** Of amounts for which Procore names none; undefined where that is USD. */
  currency: string | undefined
  /** Undefined where the app is a service account. */
  login: LoginConfig | undefined
}

/** A person's sign-in at Procore. */
export interface LoginConfig {
  /** What the tokens are stored under: 32 bytes in base64. */
  key: string
  redirectUrl: string
}

export interface WebhookConfig {
  secret: string
  companyId: string | undefined
  clientId: string | undefined
}

export interface SageConfig {
  /** The connection string as the driver takes it. */
  odbc: string
  /** Of the books; undefined where it is USD. */
  currency: string | undefined
  companyDir: string | undefined
  /** Undefined when nothing may be written to Sage. */
  import: { dir: string; command: string } | undefined
  /** A JSON file with the company's own names of Sage's tables and columns. */
  namesFile: string | undefined
}

/** Where a system's records come from: the real one, the sandbox's, or nowhere on purpose. */
export type Origin = 'REAL' | 'SANDBOX' | 'OFF'
export interface Origins {
  procore: Origin
  sage300: Origin
}

/** Where the operator's own system takes alerts, and what they are signed with. */
export interface AlertConfig {
  url: string
  secret: string
}

export const SECRET_MIN_LENGTH = 16

/** ISO 4217. */
export const CURRENCY = /^[A-Z]{3}$/

const TOKEN_KEY_BYTES = 32
const base64 = /^[A-Za-z0-9+/]+={0,2}$/
/** No address: Procore shows the code for the person to copy. */
const REDIRECT_URL_DEFAULT = 'urn:ietf:wg:oauth:2.0:oob'

const PROCORE_REQUIRED = [
  'PROCORE_API_URL',
  'PROCORE_LOGIN_URL',
  'PROCORE_CLIENT_ID',
  'PROCORE_CLIENT_SECRET',
  'PROCORE_COMPANY_ID',
] as const satisfies ConfigName[]
export const PROCORE_NAMES: readonly ConfigName[] = [
  ...PROCORE_REQUIRED,
  'PROCORE_CURRENCY',
  'PROCORE_GRANT',
  'PROCORE_TOKEN_KEY',
  'PROCORE_REDIRECT_URL',
  'PROCORE_WEBHOOK_SECRET',
]
export const SAGE_NAMES: readonly ConfigName[] = [
  'SAGE_ODBC',
  'SAGE_CURRENCY',
  'SAGE_COMPANY_DIR',
  'SAGE_IMPORT_DIR',
  'SAGE_IMPORT_COMMAND',
  'SAGE_NAMES_FILE',
  'SAGE_COMPANIES_FILE',
]

const words = { off: 'OFF', sandbox: 'SANDBOX' } as const

/**
 * What PROCORE and SAGE say, and else what is configured: both systems when either is, or the sandbox of both.
 * `isElsewhere`: another process is asked for some part, so this is no sandbox.
 */
export function readOrigins(reader: Reader, only: Part | undefined, isElsewhere: boolean): Origins {
  const procore = readOrigin(reader, 'PROCORE')
  const sage300 = readOrigin(reader, 'SAGE')
  // Webhooks can be tried in the sandbox.
  const isSet = (names: readonly ConfigName[]) =>
    names.some(name => name !== 'PROCORE_WEBHOOK_SECRET' && reader.isSet(name))
  const isReal =
    isElsewhere ||
    (procore === undefined && isSet(PROCORE_NAMES)) ||
    (sage300 === undefined && isSet(SAGE_NAMES))
  const others = isReal ? 'REAL' : 'SANDBOX'
  const origins = { procore: procore ?? others, sage300: sage300 ?? others } as const
  if (procore === 'OFF' && sage300 === 'OFF') {
    reader.problem('SAGE', 'is off and so is PROCORE; there is nothing to read.')
  }
  if (procore === 'SANDBOX' && isSet(PROCORE_NAMES)) {
    reader.problem('PROCORE', 'is sandbox, but settings of a real Procore are set; unset one.')
  }
  if (sage300 === 'SANDBOX' && isSet(SAGE_NAMES)) {
    reader.problem('SAGE', 'is sandbox, but settings of a real Sage are set; unset one.')
  }
  if (isReal && only !== undefined) {
    for (const [name, origin] of [['PROCORE', procore] as const, ['SAGE', sage300] as const]) {
      if (origin === 'SANDBOX') reader.problem(name, 'is sandbox; start without --only for that.')
    }
  }
  return origins
}

function readOrigin(reader: Reader, name: 'PROCORE' | 'SAGE'): Exclude<Origin, 'REAL'> | undefined {
  const word = reader.text(name)
  if (word === undefined) return undefined
  if (word === 'off' || word === 'sandbox') return words[word]
  reader.problem(name, `is off, sandbox or not set, not ${JSON.stringify(word)}.`)
  return undefined
}

export function readProcore(reader: Reader, only: Part | undefined): ProcoreConfig {
  for (const name of PROCORE_REQUIRED) reader.required(name, whySystem(only))
  return {
    apiUrl: reader.url('PROCORE_API_URL', ['https:', 'http:']) ?? '',
    loginUrl: reader.url('PROCORE_LOGIN_URL', ['https:', 'http:']) ?? '',
    clientId: reader.text('PROCORE_CLIENT_ID') ?? '',
    clientSecret: reader.text('PROCORE_CLIENT_SECRET') ?? '',
    companyId: reader.text('PROCORE_COMPANY_ID') ?? '',
    currency: readCurrency(reader, 'PROCORE_CURRENCY'),
    login: readLogin(reader),
  }
}

function readLogin(reader: Reader): LoginConfig | undefined {
  const grant = reader.text('PROCORE_GRANT') ?? 'client_credentials'
  if (grant === 'client_credentials') {
    for (const name of ['PROCORE_TOKEN_KEY', 'PROCORE_REDIRECT_URL'] as const) {
      if (reader.isSet(name)) {
        reader.problem(name, 'is for PROCORE_GRANT=authorization_code; set that or unset this.')
      }
    }
    return undefined
  }
  if (grant !== 'authorization_code') {
    const given = JSON.stringify(grant)
    reader.problem('PROCORE_GRANT', `is ${given}; it is client_credentials or authorization_code.`)
    return undefined
  }
  const key = reader.required('PROCORE_TOKEN_KEY', 'the sign-in is stored under it.')
  if (key !== '' && !(base64.test(key) && Buffer.from(key, 'base64').length === TOKEN_KEY_BYTES)) {
    reader.problem(
      'PROCORE_TOKEN_KEY',
      `is not ${TOKEN_KEY_BYTES} bytes in base64; make one with: openssl rand -base64 ${TOKEN_KEY_BYTES}`,
    )
  }
  return { key, redirectUrl: reader.text('PROCORE_REDIRECT_URL') ?? REDIRECT_URL_DEFAULT }
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
    currency: readCurrency(reader, 'SAGE_CURRENCY'),
    companyDir: reader.text('SAGE_COMPANY_DIR'),
    import: dir !== undefined && command !== undefined ? { dir, command } : undefined,
    namesFile: reader.text('SAGE_NAMES_FILE'),
  }
}

function readCurrency(reader: Reader, name: ConfigName): string | undefined {
  const currency = reader.text(name)
  if (currency === undefined || CURRENCY.test(currency)) return currency
  reader.problem(name, `is three capital letters such as CAD, not ${JSON.stringify(currency)}.`)
  return undefined
}

function whySystem(only: Part | undefined): string {
  if (only === undefined) {
    return 'Procore and Sage are configured together, or neither for the sandbox; PROCORE or SAGE set to off or sandbox leaves one of them out.'
  }
  if (only === 'reconcile') return 'reconcile asks this system itself unless it has an address.'
  return `--only ${only} reads this system.`
}
