/**
 * Signs a person in at Procore, shows the sign-in and ends it; see `usage`. Ends with 1 when Procore or
 * the store refused or nobody is signed in, with 2 when the arguments or the settings are wrong.
 */
import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { loadEnvFile } from '#lib/env'
import { messageOf, TieoutError } from '#lib/errors'
import { readProcoreConfig } from '../gateway/config/whole.ts'
import { withStore } from '../gateway/with-store.ts'
import { openSignIn, type SignIn, type SignInState } from '../subgraphs/procore/login/sign-in.ts'

const usage = `Usage: npm run procore:login [-- --code CODE] [-- --json]
       npm run procore:login -- --status [--json]
       npm run procore:login -- --logout [--json]

Signs a person in at Procore, where PROCORE_GRANT=authorization_code: prints the address to open in a
browser, asks for the code that Procore shows there, or for the whole address that it leads to, and
stores the tokens under PROCORE_TOKEN_KEY. Tieout may run meanwhile and uses them at once.

  --code CODE   do not ask; a code works once and for ten minutes
  --status      say whether somebody is signed in, without any token; ends with 1 when nobody is
  --logout      end the sign-in, at Procore too
  --json        print JSON
  --help        this text
`

const ARGUMENTS_WRONG = 2

class UsageError extends Error {}

try {
  process.stdout.write(await main())
} catch (thrown) {
  const isUsage =
    thrown instanceof UsageError ||
    (thrown instanceof TieoutError && ['BAD_USER_INPUT', 'CONFIG_INVALID'].includes(thrown.code))
  const isNamed = isUsage || thrown instanceof TieoutError || !(thrown instanceof Error)
  process.stderr.write(`${isNamed ? messageOf(thrown) : thrown.stack}\n`)
  if (thrown instanceof UsageError) process.stderr.write(`\n${usage}`)
  process.exitCode = isUsage ? ARGUMENTS_WRONG : 1
}

/** Answers what is to be printed. */
async function main(): Promise<string> {
  const { code, status, logout, json, help } = readArguments()
  if (help) return usage
  if (Number(code !== undefined) + Number(status) + Number(logout) > 1) {
    throw new UsageError('Give one of --code, --status and --logout.')
  }
  return await withSignIn(async signIn => {
    if (logout) return said(json, { outcome: await signIn.signOut() }, sentenceOfEnd)
    const state = status
      ? await signIn.state()
      : await signIn.finish(code === undefined ? await askCode(signIn) : codeIn(code, undefined))
    if (state.state !== 'SIGNED_IN' && state.state !== 'UNCERTAIN') process.exitCode = 1
    return said(json, state, sentenceOfState)
  })
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        code: { type: 'string' },
        status: { type: 'boolean', default: false },
        logout: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (thrown) {
    throw new UsageError(messageOf(thrown), { cause: thrown })
  }
}

async function withSignIn<Result>(work: (signIn: SignIn) => Promise<Result>): Promise<Result> {
  loadEnvFile()
  const config = readProcoreConfig(process.env)
  const { procore } = config ?? {}
  if (!config || !procore?.login) {
    throw new UsageError(
      'Set Procore, PROCORE_GRANT=authorization_code and PROCORE_TOKEN_KEY in .env; a service account and the sandbox need no sign-in.',
    )
  }
  const { login } = procore
  return await withStore(config, async databaseUrl => {
    const signIn = await openSignIn({ ...procore, ...login, databaseUrl })
    try {
      return await work(signIn)
    } finally {
      await signIn.close()
    }
  })
}

/** Shows the address on stderr, so that stdout holds the outcome alone. */
async function askCode(signIn: SignIn): Promise<string> {
  const state = randomUUID()
  process.stderr.write(`Open this address and allow the access:\n\n${signIn.addressOf(state)}\n\n`)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    terminal.once('close', () => reject(new UsageError('No code was given.')))
    terminal.question('The code, or the address that the browser shows then: ', resolve)
    return codeIn(await promise, state)
  } finally {
    terminal.close()
  }
}

/** The code in an address too; one that another page made the browser open has another state. */
function codeIn(given: string, state: string | undefined): string {
  const text = given.trim()
  if (!/^https?:/.test(text)) {
    if (text !== '') return text
    throw new UsageError('No code was given.')
  }
  const query = URL.parse(text)?.searchParams
  if (state !== undefined && query?.get('state') !== state) {
    throw new UsageError('This address is not of this sign-in; open the one that was just printed.')
  }
  const code = query?.get('code')
  if (!code) throw new UsageError('This address has no code.')
  return code
}

function said<Outcome>(json: boolean, outcome: Outcome, inWords: (outcome: Outcome) => string) {
  return json ? `${JSON.stringify(outcome, null, 2)}\n` : `${inWords(outcome)}\n`
}

function sentenceOfState({ state, signedInAt, renewedAt, accessExpiresAt }: SignInState): string {
  const since = `Signed in since ${signedInAt}; renewed ${renewedAt}, next by ${accessExpiresAt}.`
  switch (state) {
    case 'SIGNED_IN':
      return since
    case 'UNCERTAIN':
      return `${since} The answer to a renewal was lost; the next one will show whether the sign-in lives.`
    case 'REFUSED':
      return 'Procore no longer takes the sign-in; sign in again.'
    case 'UNREADABLE':
      return 'The sign-in was stored under another PROCORE_TOKEN_KEY; set that one again, or sign in again.'
    case 'NOT_SIGNED_IN':
      return 'Nobody is signed in.'
  }
}

function sentenceOfEnd({ outcome }: { outcome: Awaited<ReturnType<SignIn['signOut']>> }): string {
  switch (outcome) {
    case 'REVOKED':
      return 'Signed out; Procore has ended the tokens.'
    case 'FORGOTTEN':
      return 'Signed out here. The tokens were stored under another PROCORE_TOKEN_KEY, so Procore was not told: end the access of the app there.'
    case 'NOT_SIGNED_IN':
      return 'Nobody is signed in.'
  }
}
