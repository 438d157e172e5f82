import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import { launchPostgres } from '#lib/postgres-launcher'
import { type Links, readLinks } from './format.ts'
import { type SageSandbox, startSageSandbox } from './sage300/index.ts'

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

const SAMPLE_COMPANY = fileURLToPath(new URL('./company', import.meta.url))
const PROCORE_MAIN = fileURLToPath(new URL('./procore/main.ts', import.meta.url))

/** Loads the company folder, the sample company unless another is given, and starts both systems. */
export async function startSandbox(options: {
  /** Where the sandbox keeps its own files. */
  workDir: string
  companyDir: string | undefined
}): Promise<Sandbox> {
  const companyDir = options.companyDir ?? SAMPLE_COMPANY
  const links = await readLinks(companyDir)
  const server = await launchPostgres({ dataDir: join(options.workDir, 'sage300-postgres') })
  try {
    const [sage, procore] = await Promise.all([
      startSageSandbox({
        postgres: server,
        dataDir: companyDir,
        workDir: join(options.workDir, 'sage300'),
      }),
      startProcoreProcess(companyDir),
    ])
    const url = `http://127.0.0.1:${procore.port}`
    return {
      procore: {
        apiUrl: url,
        loginUrl: url,
        clientId: 'sandbox-client',
        clientSecret: 'sandbox-secret',
        companyId: String(procore.companyId),
      },
      sage,
      links,
      async stop() {
        await procore.stop()
        await server.stop()
      },
    }
  } catch (thrown) {
    await server.stop()
    throw thrown
  }
}

async function startProcoreProcess(companyDir: string) {
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
  child.on('exit', () => {
    if (!isStopping) log.warn('sandbox.procore.gone', { system: 'PROCORE' })
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
  child.once('exit', () => reject(new TieoutError('SANDBOX_DATA_INVALID', said.err.trim())))
  return promise
}
