/**
 * Makes the webhooks that tell Tieout of changes in Procore, where they are missing; see `usage`. Ends
 * with 1 when Procore refused, with 2 when the arguments or the settings are wrong.
 */
import { parseArgs } from 'node:util'
import { loadEnvFile } from '#lib/env'
import { messageOf, TieoutError } from '#lib/errors'
import { type Config, readConfig } from '../gateway/config/whole.ts'
import { withStore } from '../gateway/with-store.ts'
import { openLogin } from '../subgraphs/procore/login/login.ts'
import { type HookPlan, makeHooks } from '../subgraphs/procore/webhooks/hooks.ts'
import type { TokenSource } from '../subgraphs/procore/wire/oauth.ts'

const usage = `Usage: npm run procore:hooks -- --url URL [--dry-run] [--json]

Makes the hooks and triggers in Procore that tell Tieout of changes: one hook for the company and one
for each active project, and on each a trigger for every record that Tieout reads and Procore tells of.
What is there already stays. Run it again after a project was added. The credentials are those of .env;
PROCORE_WEBHOOK_SECRET is what Procore will send as the Authorization header.

  --url URL      where Procore reaches Tieout, such as https://tieout.example.com
  --namespace N  the name that these hooks carry in Procore; tieout unless given
  --dry-run      say what is missing, and make nothing
  --json         print JSON
  --help         this text
`

const ARGUMENTS_WRONG = 2

class UsageError extends Error {}

try {
  process.stdout.write(await main())
} catch (thrown) {
  const isUsage =
    thrown instanceof UsageError ||
    (thrown instanceof TieoutError && thrown.code === 'CONFIG_INVALID')
  const isNamed = isUsage || thrown instanceof TieoutError || !(thrown instanceof Error)
  process.stderr.write(`${isNamed ? messageOf(thrown) : thrown.stack}\n`)
  if (thrown instanceof UsageError) process.stderr.write(`\n${usage}`)
  process.exitCode = isUsage ? ARGUMENTS_WRONG : 1
}

/** Answers what is to be printed. */
async function main(): Promise<string> {
  const { url, namespace, 'dry-run': isDryRun, json, help } = readArguments()
  if (help) return usage
  if (!/^https?:$/.test(URL.parse(url ?? '')?.protocol ?? '')) {
    throw new UsageError('--url: give the address at which Procore reaches Tieout.')
  }
  loadEnvFile()
  const config = readConfig(process.env)
  const { procore, webhook } = config
  if (!procore || !webhook) {
    throw new UsageError(
      'Set Procore and PROCORE_WEBHOOK_SECRET in .env; the sandbox needs no hooks.',
    )
  }
  const destinationUrl = new URL('/webhooks/procore', url).href
  const plans = await withTokens(config, tokens =>
    makeHooks({ ...procore, tokens, secret: webhook.secret, destinationUrl, namespace, isDryRun }),
  )
  if (plans.some(({ refusal }) => refusal !== undefined)) process.exitCode = 1
  return json ? `${JSON.stringify(plans, null, 2)}\n` : tableOf(plans, isDryRun)
}

/** With the tokens of a person's sign-in, or none for a service account, whose are asked for. */
async function withTokens<Result>(
  config: Config,
  work: (tokens: TokenSource | undefined) => Promise<Result>,
): Promise<Result> {
  const { procore } = config
  if (!procore?.login) return await work(undefined)
  const { key } = procore.login
  return await withStore(config, async databaseUrl => {
    const login = await openLogin({ ...procore, key, databaseUrl })
    try {
      return await work(login)
    } finally {
      await login.close()
    }
  })
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        url: { type: 'string' },
        namespace: { type: 'string', default: 'tieout' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (thrown) {
    throw new UsageError(messageOf(thrown), { cause: thrown })
  }
}

function tableOf(plans: readonly HookPlan[], isDryRun: boolean): string {
  const made = isDryRun ? 'would be made' : 'made'
  const refusedCount = plans.filter(({ refusal }) => refusal !== undefined).length
  const lines = plans.map(({ owner, isNewHook, newTriggers, refusal }) => {
    if (refusal !== undefined) return `${owner}: refused. ${refusal}\n`
    const hook = isNewHook ? `hook ${made}` : 'hook is there'
    return `${owner}: ${hook}, ${newTriggers.length} triggers ${made}\n`
  })
  if (refusedCount === 0) return lines.join('')
  const sum = `${plans.length - refusedCount} of ${plans.length} have their hooks; ${refusedCount} were refused: give the account the right to manage webhooks there, and run this again.\n`
  return `${lines.join('')}${sum}`
}
