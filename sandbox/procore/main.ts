import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { messageOf } from '#lib/errors'
import { startProcoreSandbox } from './index.ts'

/** The sandbox as a process of its own; it ends with its parent. */
const usage = `Usage: node sandbox/procore/main.ts --data DIR [--port N]

Serves the company folder DIR as a Procore API on 127.0.0.1, and prints one line of JSON with the
port and the company id when it listens. GET /sandbox/settings shows the credentials.

  --data DIR   company folder; sandbox/README.md says what it holds
  --port N     port to listen on; 0, the default, takes any free one
  --help       this text
`

// Loading streams hundreds of megabytes past the heap; without this V8 keeps what it grew to for it.
setFlagsFromString('--optimize-for-size')

try {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) process.stdout.write(usage)
  else await run(values.data, values.port)
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`)
  process.exitCode = 1
}

async function run(dataDir: string | undefined, portText: string): Promise<void> {
  if (!dataDir) throw new Error(`--data is missing.\n\n${usage}`)
  const port = Number(portText)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port: ${JSON.stringify(portText)} is not a port; write 0 to 65535.`)
  }
  // Loading takes a while, and a parent that dies meanwhile leaves nobody to wait for.
  const leave = () => process.exit(0)
  process.on('disconnect', leave)
  const sandbox = await startProcoreSandbox({ dataDir, port })
  process.off('disconnect', leave)
  process.stdout.write(`${JSON.stringify({ port: sandbox.port, companyId: sandbox.companyId })}\n`)
  const stop = () => {
    sandbox[Symbol.asyncDispose]().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('disconnect', stop)
  process.on('SIGTERM', stop)
  // A Ctrl-C reaches the parent too, which still needs us for the requests that it finishes.
  process.on('SIGINT', () => process.connected || stop())
}
