import { parseArgs } from 'node:util'
import { messageOf, TieoutError } from '#lib/errors'
import { log } from '#lib/log'
import { readConfig } from './config.ts'
import { type LoadProgress, startTieout } from './start.ts'

const usage = `Usage: npm start [-- --help]

Starts Tieout. With nothing configured it runs against its sandbox: a Procore and a Sage 300 CRE of
its own with a sample company. The configuration is read from the environment and from a file .env
in this folder; .env.example names everything.

  --help   this text
`

const FORCED_EXIT_MS = 15_000

try {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } })
  if (values.help) process.stdout.write(usage)
  else await run()
} catch (thrown) {
  // A failure that we can name is for people; anything else is a defect and keeps its stack.
  process.stderr.write(
    thrown instanceof TieoutError || !(thrown instanceof Error)
      ? `${messageOf(thrown)}\n`
      : `${thrown.stack}\n`,
  )
  process.exit(1)
}

async function run(): Promise<void> {
  const config = readConfig(process.env)
  const progress = progressLine()
  if (config.mode === 'sandbox') {
    say('Tieout runs against its SANDBOX: nothing is configured, so no real system is touched.')
  }
  const tieout = await startTieout(config, progress.show)
  stopOnSignal(tieout.close)
  await tieout.whenReady()
  progress.clear()
  say(`Tieout is ready. Point a browser at ${tieout.url}/`)
}

/** The first signal stops in order; a second one, or a part that hangs, stops at once. */
function stopOnSignal(close: () => Promise<void>): void {
  let isStopping = false
  const stop = (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(1)
    isStopping = true
    log.info('stopping', { reason: signal })
    setTimeout(() => process.exit(1), FORCED_EXIT_MS).unref()
    close().then(
      () => process.exit(0),
      thrown => {
        log.error('stop.failed', { message: messageOf(thrown) })
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** How far the first read is, in one line that is written over; nothing where no person looks. */
function progressLine() {
  const { stderr } = process
  const done = new Map<string, string>()
  return {
    show({ system, doneCount, totalCount }: LoadProgress) {
      if (!stderr.isTTY) return
      done.set(system, `${system} ${doneCount}/${totalCount}`)
      stderr.write(`\r\x1b[KReading projects: ${[...done.values()].join(', ')}`)
    },
    clear() {
      if (stderr.isTTY) stderr.write('\r\x1b[K')
    },
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
