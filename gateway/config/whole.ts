import { TieoutError } from '#lib/errors'
import type { Issuer } from '../front/auth.ts'
import { readSageCompanies, type SageCompanyConfig } from './companies.ts'
import { readIssuers } from './issuers.ts'
import { type ConfigName, createReader, type Part, type Reader, type Subgraph } from './reader.ts'
import {
  type AlertConfig,
  type Origins,
  PROCORE_NAMES,
  type ProcoreConfig,
  readAlert,
  readOrigins,
  readProcore,
  readSage,
  readWebhook,
  SAGE_NAMES,
  type SageConfig,
  SECRET_MIN_LENGTH,
  type WebhookConfig,
} from './systems.ts'
import { readAmount, readDays, readPort, readYes } from './values.ts'

export type { SageCompanyConfig } from './companies.ts'
export { type ConfigName, configNames, type Part, parts, type Subgraph } from './reader.ts'
export type { Origins, ProcoreConfig, SageConfig, WebhookConfig } from './systems.ts'

export interface Config {
  /** sandbox: no source system is configured, and Tieout brings its own. */
  mode: 'sandbox' | 'production'
  /** Where the records of either system come from. */
  origins: Origins
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
  /** Several companies of Sage, in place of `sage`. */
  sageCompanies: readonly SageCompanyConfig[] | undefined
  /** What Procore's webhooks prove themselves with; undefined when none are accepted. */
  webhook: WebhookConfig | undefined
  /** Who is told first of what cannot wait; undefined when nobody is. */
  alert: AlertConfig | undefined
  /** Writes of this amount and above wait for a second person; undefined when none does. */
  approvalAmount: string | undefined
  /** What makes a finding weigh one step more: an amount beyond this one, more days than these. */
  severity: { materialityAmount: string | undefined; ageDays: number | undefined }
  /** How long an operation is kept after its end. */
  operationKeepDays: number
  /** How long is kept what a record was before it changed. */
  versionKeepDays: number
  /** How long the files of an import are kept after its end; undefined for ever. */
  importKeepDays: number | undefined
  /** Where traces are sent to; nowhere when undefined. */
  traceUrl: string | undefined
  /** Webhooks may go to addresses of private networks. */
  allowsPrivateWebhooks: boolean
  sandboxData: string | undefined
  /** Of OpenID providers; empty where only keys let in. */
  issuers: readonly Issuer[]
  subgraphUrls: Readonly<Partial<Record<Subgraph, string>>>
  subgraphSecret: string | undefined
}

export type SageSystem = Pick<Config, 'sage' | 'sageCompanies'>

const NO_SAGE: SageSystem = { sage: undefined, sageCompanies: undefined }

const SUBGRAPH_URL_NAMES = [
  'PROCORE_SUBGRAPH_URL',
  'SAGE300_SUBGRAPH_URL',
  'RECONCILE_SUBGRAPH_URL',
] as const satisfies ConfigName[]

/** A key repeats its answer for as long as its operation is kept: a close and its audit are over by then. */
const KEEP_DAYS = 400
/** The names of this machine for itself. */
export const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

/**
 * Reads the configuration; blank counts as not set. `only` is the part this process serves, if not
 * all. Throws one CONFIG_INVALID that lists every problem with its way out.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, only?: Part): Config {
  const reader = createReader(env)
  const { text, isSet, problem } = reader
  const subgraphUrls = readSubgraphUrls(reader)
  const asksByUrl = Object.keys(subgraphUrls).length > 0
  const origins = readOrigins(reader, only, asksByUrl)
  const hasSystem = Object.values(origins).includes('REAL')
  const mode = hasSystem ? 'production' : 'sandbox'
  if (only !== undefined && mode === 'sandbox') refusePartOfSandbox(only)
  const serves = (part: 'procore' | 'sage300') =>
    origins[part] === 'REAL' && isServed(part, only, subgraphUrls)

  if (!Object.values(origins).includes('SANDBOX') && isSet('SANDBOX_DATA')) {
    problem('SANDBOX_DATA', 'is for the sandbox, but a real system is configured; unset one.')
  }
  const host = text('HOST') ?? '127.0.0.1'
  const config: Config = {
    mode,
    origins,
    only,
    host,
    port: readPort(reader),
    isLoopback: LOOPBACK.has(host),
    ...readStore(reader),
    redisUrl: reader.url('REDIS_URL', ['redis:', 'rediss:']),
    procore: serves('procore') ? readProcore(reader, only) : undefined,
    ...(serves('sage300') ? readSageSystem(reader, only) : NO_SAGE),
    webhook: readWebhook(reader),
    alert: readAlert(reader),
    approvalAmount: readAmount(reader, 'WRITE_APPROVAL_AMOUNT'),
    severity: {
      materialityAmount: readAmount(reader, 'FINDING_MATERIALITY_AMOUNT'),
      ageDays: readDays(reader, 'FINDING_AGE_DAYS'),
    },
    operationKeepDays: readDays(reader, 'OPERATION_KEEP_DAYS') ?? KEEP_DAYS,
    versionKeepDays: readDays(reader, 'VERSION_KEEP_DAYS') ?? KEEP_DAYS,
    importKeepDays: readDays(reader, 'IMPORT_KEEP_DAYS'),
    traceUrl: reader.url('OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:']),
    allowsPrivateWebhooks: readYes(reader, 'WEBHOOK_PRIVATE_ADDRESSES'),
    sandboxData: text('SANDBOX_DATA'),
    issuers: readIssuers(reader),
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
): SageSystem | undefined {
  const reader = createReader(env)
  if (!SAGE_NAMES.some(reader.isSet)) return undefined
  const sage = readSageSystem(reader, 'sage300')
  reader.finish()
  return deepFreeze(sage)
}

/**
 * The settings of Procore alone and of the store, for a program that looks at nothing else; undefined
 * where none of Procore is set. Throws CONFIG_INVALID as readConfig does.
 */
export function readProcoreConfig(
  env: Readonly<Record<string, string | undefined>>,
): (Pick<Config, 'dataDir' | 'databaseUrl'> & { procore: ProcoreConfig }) | undefined {
  const reader = createReader(env)
  if (!PROCORE_NAMES.some(reader.isSet)) return undefined
  const config = { ...readStore(reader), procore: readProcore(reader, 'procore') }
  reader.finish()
  return deepFreeze(config)
}

/** One company by settings of its own, or a file of several. */
function readSageSystem(reader: Reader, only: Part | undefined): SageSystem {
  const sageCompanies = readSageCompanies(reader)
  return { sageCompanies, sage: sageCompanies ? undefined : readSage(reader, only) }
}

function readStore(reader: Reader): Pick<Config, 'dataDir' | 'databaseUrl'> {
  return {
    dataDir: reader.text('DATA_DIR') ?? '.data',
    databaseUrl: reader.url('DATABASE_URL', ['postgres:', 'postgresql:']),
  }
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
  if (config.procore?.login && !hasReconcile) {
    reader.required('DATABASE_URL', 'the sign-in to Procore is there, for every process that asks.')
  }
  if (isGateway && !hasReconcile && config.issuers.length === 0) {
    reader.required('DATABASE_URL', 'the API keys are there; or set JWT_ISSUER and JWT_AUDIENCE.')
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

function deepFreeze<Value extends object>(value: Value): Value {
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null) deepFreeze(inner)
  }
  return Object.freeze(value)
}
