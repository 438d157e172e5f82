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
  'PROCORE_API_URL',
  'PROCORE_LOGIN_URL',
  'PROCORE_CLIENT_ID',
  'PROCORE_CLIENT_SECRET',
  'PROCORE_COMPANY_ID',
  'PROCORE_WEBHOOK_SECRET',
  'SAGE_ODBC',
  'SAGE_COMPANY_DIR',
  'SAGE_IMPORT_DIR',
  'SAGE_IMPORT_COMMAND',
  'SAGE_NAMES_FILE',
  'SANDBOX_DATA',
  'JWT_ISSUER',
  'JWT_AUDIENCE',
  'PROCORE_SUBGRAPH_URL',
  'SAGE300_SUBGRAPH_URL',
  'RECONCILE_SUBGRAPH_URL',
  'SUBGRAPH_SECRET',
] as const
export type ConfigName = (typeof configNames)[number]

/** A process that serves one part only, started with --only. */
export const parts = ['gateway', 'procore', 'sage300', 'reconcile'] as const
export type Part = (typeof parts)[number]
export type Subgraph = Exclude<Part, 'gateway'>

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

export interface Config {
  /** sandbox: no source system is configured, and Tieout brings its own. */
  mode: 'sandbox' | 'production'
  /** The one part that this process serves; undefined when it serves all. */
  only: Part | undefined
  host: string
  port: number
  /** Only programs on this machine can reach the server. */
  isLoopback: boolean
  dataDir: string
  databaseUrl: string | undefined
  redisUrl: string | undefined
  /** Undefined in the sandbox, and where another process serves the subgraph. */
  procore: ProcoreConfig | undefined
  sage: SageConfig | undefined
  /** What Procore's webhooks prove themselves with; undefined when none are accepted. */
  webhook: WebhookConfig | undefined
  sandboxData: string | undefined
  jwt: { issuer: string; audience: string } | undefined
  subgraphUrls: Readonly<Partial<Record<Subgraph, string>>>
  subgraphSecret: string | undefined
}

const SUBGRAPH_URL_NAMES = [
  'PROCORE_SUBGRAPH_URL',
  'SAGE300_SUBGRAPH_URL',
  'RECONCILE_SUBGRAPH_URL',
] as const satisfies ConfigName[]

const PORT_DEFAULT = 4000
const PORT_MAX = 65_535
const SECRET_MIN_LENGTH = 16
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

const PROCORE_REQUIRED = [
  'PROCORE_API_URL',
  'PROCORE_LOGIN_URL',
  'PROCORE_CLIENT_ID',
  'PROCORE_CLIENT_SECRET',
  'PROCORE_COMPANY_ID',
] as const satisfies ConfigName[]
const PROCORE_NAMES: readonly ConfigName[] = [...PROCORE_REQUIRED, 'PROCORE_WEBHOOK_SECRET']
const SAGE_NAMES: readonly ConfigName[] = [
  'SAGE_ODBC',
  'SAGE_COMPANY_DIR',
  'SAGE_IMPORT_DIR',
  'SAGE_IMPORT_COMMAND',
  'SAGE_NAMES_FILE',
]

/**
 * Reads the configuration; blank counts as not set. `only` is the part this process serves, if not
 * all. Throws one CONFIG_INVALID that lists every problem with its way out.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, only?: Part): Config {
  const reader = createReader(env)
  const { text, isSet, problem } = reader
  const subgraphUrls = readSubgraphUrls(reader)
  const hasSystem = [...PROCORE_NAMES, ...SAGE_NAMES].some(isSet)
  const asksByUrl = Object.keys(subgraphUrls).length > 0
  const mode = hasSystem || asksByUrl ? 'production' : 'sandbox'
  if (only !== undefined && mode === 'sandbox') refusePartOfSandbox(only)
  const serves = (part: Subgraph) => mode === 'production' && isServed(part, only, subgraphUrls)

  if (hasSystem && isSet('SANDBOX_DATA')) {
    problem('SANDBOX_DATA', 'is for the sandbox, but a real system is configured; unset one.')
  }
  const host = text('HOST') ?? '127.0.0.1'
  const config: Config = {
    mode,
    only,
    host,
    port: readPort(reader),
    isLoopback: LOOPBACK.has(host),
    dataDir: text('DATA_DIR') ?? '.data',
    databaseUrl: reader.url('DATABASE_URL', ['postgres:', 'postgresql:']),
    redisUrl: reader.url('REDIS_URL', ['redis:', 'rediss:']),
    procore: serves('procore') ? readProcore(reader, only) : undefined,
    sage: serves('sage300') ? readSage(reader, only) : undefined,
    webhook: readWebhook(reader),
    sandboxData: text('SANDBOX_DATA'),
    jwt: readJwt(reader),
    subgraphUrls,
    subgraphSecret: readSubgraphSecret(reader, only, asksByUrl),
  }
  if (only === 'gateway') requireEverySubgraph(reader)
  if (mode === 'production') requireStore(reader, only, config)
  reader.finish()
  return deepFreeze(config)
}

/**
 * The settings of Sage alone, for a program that looks at nothing else; undefined where none is set.
 * Throws CONFIG_INVALID as readConfig does.
 */
export function readSageConfig(
  env: Readonly<Record<string, string | undefined>>,
): SageConfig | undefined {
  const reader = createReader(env)
  if (!SAGE_NAMES.some(reader.isSet)) return undefined
  const sage = readSage(reader, 'sage300')
  reader.finish()
  return deepFreeze(sage)
}

interface Reader {
  isSet(name: ConfigName): boolean
  text(name: ConfigName): string | undefined
  /** The value, or '' and a problem that says what it is for. */
  required(name: ConfigName, why: string): string
  url(name: ConfigName, protocols: readonly string[]): string | undefined
  problem(name: ConfigName, message: string): void
  finish(): void
}

function createReader(env: Readonly<Record<string, string | undefined>>): Reader {
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

function readPort({ text, problem }: Reader): number {
  const value = text('PORT')
  if (value === undefined) return PORT_DEFAULT
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > PORT_MAX) {
    problem('PORT', `is ${JSON.stringify(value)}; give a whole number from 0 to ${PORT_MAX}.`)
  }
  return port
}

/**
 * Whether this process runs `part` itself. What it serves it runs, even when all processes share one
 * .env with the addresses of all; reconcile runs the systems that have no address.
 */
function isServed(part: Subgraph, only: Part | undefined, urls: Config['subgraphUrls']): boolean {
  if (only === part) return true
  return (only === undefined || only === 'reconcile') && urls[part] === undefined
}

function refusePartOfSandbox(only: Part): never {
  throw new TieoutError(
    'CONFIG_INVALID',
    `--only ${only} serves one part of a real configuration, and nothing is configured; set Procore, Sage 300 or the addresses of the other parts (see .env.example), or start without --only for the sandbox.`,
    { field: ['--only'] },
  )
}

function requireEverySubgraph(reader: Reader): void {
  const why = 'a gateway on its own asks every subgraph by its address.'
  for (const name of SUBGRAPH_URL_NAMES) reader.required(name, why)
}

/** One process may bring its own Postgres; what several need must be where all of them reach it. */
function requireStore(reader: Reader, only: Part | undefined, config: Config): void {
  if (only === 'reconcile') {
    reader.required(
      'DATABASE_URL',
      'reconcile keeps its store there, and the gateway its API keys.',
    )
  }
  const isGateway = only === undefined || only === 'gateway'
  const hasReconcile = isServed('reconcile', only, config.subgraphUrls)
  if (isGateway && !hasReconcile && config.jwt === undefined) {
    reader.required('DATABASE_URL', 'the API keys are there; or set JWT_ISSUER and JWT_AUDIENCE.')
  }
}

function whySystem(only: Part | undefined): string {
  if (only === undefined) {
    return 'Procore and Sage are configured together, or neither for the sandbox.'
  }
  if (only === 'reconcile') return 'reconcile asks this system itself unless it has an address.'
  return `--only ${only} reads this system.`
}

function readProcore(reader: Reader, only: Part | undefined): ProcoreConfig {
  for (const name of PROCORE_REQUIRED) reader.required(name, whySystem(only))
  return {
    apiUrl: reader.url('PROCORE_API_URL', ['https:', 'http:']) ?? '',
    loginUrl: reader.url('PROCORE_LOGIN_URL', ['https:', 'http:']) ?? '',
    clientId: reader.text('PROCORE_CLIENT_ID') ?? '',
    clientSecret: reader.text('PROCORE_CLIENT_SECRET') ?? '',
    companyId: reader.text('PROCORE_COMPANY_ID') ?? '',
  }
}

function readWebhook(reader: Reader): WebhookConfig | undefined {
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

function readSage(reader: Reader, only: Part | undefined): SageConfig {
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

function readJwt(reader: Reader): Config['jwt'] {
  const issuer = reader.url('JWT_ISSUER', ['https:', 'http:'])
  const audience = reader.text('JWT_AUDIENCE')
  if (issuer === undefined && audience === undefined) return undefined
  return {
    issuer: issuer ?? reader.required('JWT_ISSUER', 'JWT_AUDIENCE means nothing without it.'),
    audience: audience ?? reader.required('JWT_AUDIENCE', 'a token for anyone would be let in.'),
  }
}

function readSubgraphUrls(reader: Reader): Config['subgraphUrls'] {
  const [procore, sage300, reconcile] = SUBGRAPH_URL_NAMES.map(name =>
    reader.url(name, ['https:', 'http:']),
  )
  return {
    ...(procore !== undefined && { procore }),
    ...(sage300 !== undefined && { sage300 }),
    ...(reconcile !== undefined && { reconcile }),
  }
}

/** Needed on both sides of the wire: by who asks a subgraph by URL, and by who serves one. */
function readSubgraphSecret(reader: Reader, only: Part | undefined, asks: boolean) {
  const secret = reader.text('SUBGRAPH_SECRET')
  const answers = only !== undefined && only !== 'gateway'
  if (secret === undefined && (asks || answers)) {
    reader.required('SUBGRAPH_SECRET', 'processes prove to each other with it who they are.')
  }
  if (secret !== undefined && secret.length < SECRET_MIN_LENGTH) {
    reader.problem('SUBGRAPH_SECRET', `is shorter than ${SECRET_MIN_LENGTH} characters.`)
  }
  return secret
}

function protocolOf(value: string): string {
  return URL.parse(value)?.protocol ?? ''
}

function deepFreeze<Value extends object>(value: Value): Value {
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null) deepFreeze(inner)
  }
  return Object.freeze(value)
}
