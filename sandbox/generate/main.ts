import { parseArgs } from 'node:util'
import { messageOf } from '#lib/errors'
import { generate, type Options, sampleOptions } from './generate.ts'

const help = `Makes a company folder for SANDBOX_DATA: both systems, agreeing to the cent save for the
differences that planted.json lists. The same options make the same bytes.

  npm run sandbox:generate -- --out DIR [options]

  --out DIR             where to write (required)
  --projects N          projects (5)
  --commitments N       commitments in a project (10)
  --lines N             schedule of values lines in a commitment, on average (10)
  --months N            months of billing, ending in October 2026 (12)
  --seed TEXT           another seed, another company (tieout)
  --planted-share X     share of commitments that get a difference, 0 to 1 (0.05)
  --sample              the sample company of sandbox/company, with every class of finding
  --json                print the summary as JSON
  --help                print this`

const ARGUMENTS_WRONG = 2
/** Beyond this a folder no longer fits the sandbox's ids and anybody's patience. */
const COUNT_MAX = 10_000

try {
  main()
} catch (error) {
  console.error(`${messageOf(error)}\n\n${help}`)
  process.exitCode = ARGUMENTS_WRONG
}

function main(): void {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      projects: { type: 'string', default: '5' },
      commitments: { type: 'string', default: '10' },
      lines: { type: 'string', default: '10' },
      months: { type: 'string', default: '12' },
      seed: { type: 'string', default: 'tieout' },
      'planted-share': { type: 'string', default: '0.05' },
      sample: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(help)
    return
  }
  if (!values.out) throw new RangeError('--out: name the folder to write.')
  const chosen: Omit<Options, 'out'> = values.sample
    ? sampleOptions
    : {
        projects: counted('projects', values.projects),
        commitments: counted('commitments', values.commitments),
        lines: counted('lines', values.lines),
        months: counted('months', values.months),
        seed: values.seed,
        plantedShare: shared(values['planted-share']),
        scripted: false,
      }
  const summary = generate({ ...chosen, out: values.out }, done =>
    showProgress(done, chosen.projects),
  )
  if (values.json) {
    console.log(JSON.stringify(summary))
    return
  }
  console.log(
    `${values.out}: ${Object.entries(summary)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}`,
  )
}

function counted(option: string, text: string): number {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 1 && count <= COUNT_MAX) return count
  throw new RangeError(
    `--${option}: ${JSON.stringify(text)} is not a whole number from 1 to ${COUNT_MAX}.`,
  )
}

function shared(text: string): number {
  const share = Number(text)
  if (text.trim() !== '' && share >= 0 && share <= 1) return share
  throw new RangeError(`--planted-share: ${JSON.stringify(text)} is not a number from 0 to 1.`)
}

function showProgress(done: number, projects: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${done} of ${projects} projects${done === projects ? '\n' : ''}`)
}
