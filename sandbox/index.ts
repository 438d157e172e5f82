import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import { launchOwnPostgres, launchPostgres } from '#lib/postgres'
import { checkCompany, type Links, readLinks } from './format.ts'
import { type SageSandbox, startSageSandbox, throughWire } from './sage300/index.ts'
import { startWire } from './sage300/wire/index.ts'

/**
 * The pair of systems that Tieout runs against when none is configured: Procore as a process of its
 * own that speaks HTTP, Sage 300 CRE as a database server of its own behind ODBC. Each can be killed
 * without the other, and without Tieout, as the real ones can.
 */
export interface Sandbox {
  procore: {
    apiUrl: string
    loginUrl: string
    clientId: string
    clientSecret: string
    companyId: string
  }
  sage: Pick<
    SageSandbox,
    'odbc' | 'companyDir' | 'importDir' | 'importCommand' | 'importEnvironment'
  >
  /** The pairs that the company folder says are known. */
  links: Links
  stop(): Promise<void>
}

export const SAMPLE_COMPANY = fileURLToPath(new URL('./company', import.meta.url))
/** Where the sandbox's Sage has its server, below the folder of the sandbox. */
const SAGE_SERVER = 'sage300-postgres'
const PROCORE_MAIN = fileURLToPath(new URL('./procore/main.ts', import.meta.url))

/** Loads the company folder, the sample company unless another is given, and starts both systems. */
export async function startSandbox(options: {
  /** Where the sandbox keeps its own files. */
  workDir: string
  companyDir: string | undefined
}): Promise<Sandbox> {
  const companyDir = options.companyDir ?? SAMPLE_COMPANY
  if (companyDir !== SAMPLE_COMPANY) await checkOnce(companyDir, options.workDir)
  const links = await readLinks(companyDir)
  const server = await launchOwnPostgres({ dataDir: join(options.workDir, SAGE_SERVER) })
  const wire = await startWire({ upstreamPort: server.port })
  const starting = startProcoreProcess(companyDir)
  const stop = async () => {
    const procore = await starting.catch(() => undefined)
    await procore?.stop()
    await wire.stop()
    await server.stop()
  }
  try {
    const [sage, procore] = await Promise.all([
      startSageSandbox({
        postgres: server,
        dataDir: companyDir,
        workDir: join(options.workDir, 'sage300'),
      }),
      starting,
    ])
    const url = `http://127.0.0.1:${procore.port}`
    noteControls('PROCORE', url)
    noteControls('SAGE300', wire.adminUrl)
    return {
      procore: {
        apiUrl: url,
        loginUrl: url,
        clientId: 'sandbox-client',
        clientSecret: 'sandbox-secret',
        companyId: String(procore.companyId),
      },
      sage: { ...sage, odbc: throughWire(sage.odbc, wire.port) },
      links,
      stop,
    }
  } catch (thrown) {
    await stop()
    throw thrown
  }
}

/** Says where trouble can be made; see the README of the sandbox. */
function noteControls(system: string, url: string): void {
  log.info('sandbox.controls', { system, port: Number(new URL(url).port), path: '/sandbox' })
}

/**
 * The Sage of the sandbox without its Procore, for a program that looks in beside a Tieout which may
 * be running: `stop` leaves a server alone that somebody else uses.
 */
export async function startSageOfSandbox(options: {
  workDir: string
  companyDir: string | undefined
}): Promise<Pick<Sandbox, 'sage' | 'stop'>> {
  const server = await launchPostgres({ dataDir: join(options.workDir, SAGE_SERVER) })
  const wire = await startWire({ upstreamPort: server.port })
  const stop = async () => {
    await wire.stop()
    await ((await isInUse(server.url)) ? server.leave() : server.stop())
  }
  try {
    const sage = await startSageSandbox({
      postgres: server,
      dataDir: options.companyDir ?? SAMPLE_COMPANY,
      workDir: join(options.workDir, 'sage300'),
    })
    return { sage: { ...sage, odbc: throughWire(sage.odbc, wire.port) }, stop }
  } catch (thrown) {
    await stop()
    throw thrown
  }
}

/** Whether another program is connected; ODBC connections are kept open for as long as Tieout runs. */
async function isInUse(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      `select from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid() and state is not null`,
    )
    return rowCount !== 0
  } finally {
    await client.end()
  }
}

/**
 * Checks a company folder with all its cross references, and not again before a file of it changes:
 * that takes half a minute for half a gigabyte. Throws SANDBOX_DATA_INVALID with what is wrong.
 */
async function checkOnce(companyDir: string, workDir: string): Promise<void> {
  const note = join(workDir, 'checked-company')
  const fingerprint = await fingerprintOf(companyDir)
  const checked = await readFile(note, 'utf8').catch(() => undefined)
  if (fingerprint !== undefined && fingerprint === checked) return
  await checkCompany(companyDir)
  await mkdir(workDir, { recursive: true })
  await writeFile(note, fingerprint ?? '')
}

/** Changes whenever a file of the folder does; undefined when there is no such folder. */
async function fingerprintOf(companyDir: string): Promise<string | undefined> {
  const hash = createHash('sha256').update(resolve(companyDir))
  const files = await readdir(companyDir, { recursive: true }).catch(() => undefined)
  if (!files) return undefined
  for (const file of files.sort()) {
    const { size, mtimeMs } = await stat(join(companyDir, file))
    hash.update(`\0${file}\0${size}\0${mtimeMs}`)
  }
  return hash.digest('hex')
}

/** The Procore of the sandbox in a process of its own, which ends with this one. */
export async function startProcoreProcess(companyDir: string) {
  const child = fork(PROCORE_MAIN, ['--data', companyDir], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: ['--max-old-space-size=512'],
  })
  const said = { out: '', err: '' }
  child.stderr?.on('data', chunk => {
    said.err += chunk
  })
  const { port, companyId } = await firstLine(child, said)
  let isStopping = false
  child.on('exit', (code, signal) => {
    if (!isStopping) log.warn('sandbox.procore.gone', { system: 'PROCORE', reason: signal ?? code })
  })
  return {
    port,
    companyId,
    async stop() {
      isStopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.disconnect()
      await gone
    },
  }
}

/** The process says where it listens in one line of JSON, or why it cannot on stderr. */
async function firstLine(
  child: ChildProcess,
  said: { out: string; err: string },
): Promise<{ port: number; companyId: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ port: number; companyId: number }>()
  child.stdout?.on('data', chunk => {
    said.out += chunk
    if (said.out.includes('\n')) resolve(JSON.parse(said.out))
  })
  // Not "exit": what it said last may still be in the pipe then.
  child.once('close', (code, signal) => {
    const reason = said.err.trim() || `The sandbox's Procore ended with ${signal ?? code}.`
    reject(new TieoutError('SANDBOX_DATA_INVALID', reason))
  })
  return promise
}
