import { parseArgs } from 'node:util'
import { loadEnvFile } from '#lib/env'
import { messageOf, TieoutError, troubleOf } from '#lib/errors'
import { type LogFields, log } from '#lib/log'
import { type Part, parts, readConfig } from './config/whole.ts'
import { startTieout } from './start.ts'

const usage = `Usage: npm start [-- --only PART] [-- --help]

Starts Tieout. With nothing configured it runs against its sandbox: a Procore and a Sage 300 CRE of
its own with a sample company. The configuration is read from the environment and from a file .env
in this folder; .env.example names everything.

  --only PART   serve one part, to be joined with the others by address and SUBGRAPH_SECRET:
                ${parts.join(', ')}
  --help        this text
`

const FORCED_EXIT_MS = 10_000

/**
 * A Ctrl-C comes twice when npm started us, once from the terminal and once passed on by npm, and on a
 * busy machine the second one is heard late; only a signal that comes later than this says that
 * somebody is out of patience.
 */
const ONE_SIGNAL_MS = 2_000
const PARENT_CHECK_MS = 250
const FIRST_READ_TOLD_MS = 1_000
/** Of a terminal that does not say how wide it is. */
const COLUMNS = 80

try {
  const { help, only } = readArguments()
  if (help) process.stdout.write(usage)
  else await run(only)
} catch (thrown) {
  // A failure that we can name is for people; anything else is a defect and keeps its stack.
  process.stderr.write(
    thrown instanceof TieoutError || !(thrown instanceof Error)
      ? `${messageOf(thrown)}\n`
      : `${thrown.stack}\n`,
  )
  process.exit(1)
}

function readArguments(): { help: boolean; only: Part | undefined } {
  try {
    const { values } = parseArgs({
      options: { help: { type: 'boolean', default: false }, only: { type: 'string' } },
    })
    const only = parts.find(part => part === values.only)
    if (values.only !== undefined && only === undefined) {
      throw new Error(`--only ${values.only}: there is no such part; name ${parts.join(', ')}.`)
    }
    return { help: values.help, only }
  } catch (thrown) {
    throw new TieoutError('BAD_USER_INPUT', `${messageOf(thrown)}\n\n${usage}`, { cause: thrown })
  }
}

async function run(only: Part | undefined): Promise<void> {
  loadEnvFile()
  const config = readConfig(process.env, only)
  const progress = progressLine()
  if (config.mode === 'sandbox') {
    say('Tieout runs against its SANDBOX: nothing is configured, so no real system is touched.')
  }
  for (const [system, name] of [['procore', 'Procore'] as const, ['sage300', 'Sage'] as const]) {
    const origin = config.origins[system]
    if (origin === 'OFF') say(`${name} is switched off: what rests on it is UNREAD.`)
    if (origin === 'SANDBOX' && config.mode !== 'sandbox') {
      say(`${name} is the SANDBOX here, beside a real system.`)
    }
  }
  const stopping = new AbortController()
  const starting = startTieout(config, progress.show, stopping.signal)
  stopOnSignal(async () => {
    stopping.abort()
    await starting.then(
      tieout => tieout.close(),
      thrown => {
        if (!stopping.signal.aborted) throw thrown
      },
    )
  })
  const tieout = await starting.catch(thrown => {
    // What the signal broke off is no failure; whoever handles the signal ends the process.
    if (stopping.signal.aborted) return undefined
    throw thrown
  })
  // A store that holds all of it already is ready before anybody has read where it listens.
  const early = setTimeout(() => {
    if (tieout && config.mode !== 'sandbox')
      say(`Tieout listens at ${tieout.url}/ while it reads for the first time.`)
  }, FIRST_READ_TOLD_MS)
  const isReady = await tieout?.whenReady()
  clearTimeout(early)
  progress.end()
  if (!tieout || !isReady) return
  if (only === undefined || only === 'gateway') {
    say(`Tieout is ready. Point a browser at ${tieout.url}/`)
  } else {
    say(`Tieout is ready: its ${only} part answers at ${tieout.url}`)
  }
}

/** The first signal stops in order; another one later, or a part that hangs, stops at once. */
function stopOnSignal(close: () => Promise<void>): void {
  let stoppingSince: number | undefined
  const stop = (signal: NodeJS.Signals) => {
    if (stoppingSince !== undefined) {
      const waitedMs = Math.round(performance.now() - stoppingSince)
      if (waitedMs > ONE_SIGNAL_MS) exitAtOnce({ reason: 'asked again', waitedMs })
      return
    }
    stoppingSince = performance.now()
    log.info('stopping', { reason: signal })
    const late = { reason: 'a part did not end', waitedMs: FORCED_EXIT_MS }
    setTimeout(exitAtOnce, FORCED_EXIT_MS, late).unref()
    close().then(
      () => process.exit(0),
      thrown => {
        exitAtOnce({ reason: 'a part failed', ...troubleOf(thrown) })
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  if (process.env['npm_lifecycle_event'] !== undefined) whenOrphaned(() => stop('SIGTERM'))
}

/** npm passes a signal on to its shell, which ends and tells nobody; then somebody else is our parent. */
function whenOrphaned(stop: () => void): void {
  const { ppid: parent } = process
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop()
  }, PARENT_CHECK_MS)
  timer.unref()
}

/** An ordinary exit waits for calls that hang in the ODBC driver, perhaps for ever. */
function exitAtOnce(why: LogFields & { reason: string }): void {
  log.error('stop.forced', why)
  process.kill(process.pid, 'SIGKILL')
}

/** How far the first read is, in one line that is written over; nothing where no person looks. */
function progressLine() {
  const { stderr } = process
  let isOver = !stderr.isTTY
  return {
    show(firstReading: string[]) {
      if (isOver) return
      // A line that wraps is not written over.
      const line = firstReading.join(' ').slice(0, (stderr.columns || COLUMNS) - 1)
      stderr.write(`\r\x1b[K${line}`)
    },
    /** Ends it: later reads go on in the background. */
    end() {
      if (!isOver) stderr.write('\r\x1b[K')
      isOver = true
    },
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
