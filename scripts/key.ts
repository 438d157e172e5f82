/**
 * Makes, lists, rotates and revokes the API keys in the store that the configuration names; see `usage`.
 * Ends with 1 when the store refused, with 2 when the arguments are wrong.
 */
import { parseArgs } from 'node:util'
import { loadEnvFile } from '#lib/env'
import { messageOf, TieoutError } from '#lib/errors'
import { type Bound, scopes } from '#lib/request'
import { readConfig } from '../gateway/config/whole.ts'
import { type ApiKey, type ApiKeys, KEY_CACHE_LIFE_MS, openKeys } from '../gateway/front/keys.ts'
import { withStore } from '../gateway/with-store.ts'

const GRACE_HOURS = 24

const usage = `Usage: npm run key -- create --name NAME --scopes SCOPES [--expires DAY]
                            [--vendor VENDOR] [--project PROJECT]… [--owner] [--json]
       npm run key -- list [--json]
       npm run key -- rotate NAME [--grace-hours N] [--json]
       npm run key -- revoke NAME [--json]

The API keys that let programs ask: send one as the header Authorization: Bearer <token>.

  create    makes a key and prints its token, which is shown this once and stored nowhere
  list      all keys, without their tokens
  rotate    makes a new token for a key and prints it; the one of before goes on for a while
  revoke    ends a key for good, every token of it, within ${KEY_CACHE_LIFE_MS / 1000} seconds

  --name NAME       who the key is for, as operations will name it
  --scopes SCOPES   what it may do, joined by commas: ${scopes.join(', ')}
                    whoever may do anything may read
  --vendor VENDOR   it sees the commitments of this vendor and what is on them, and nothing else;
                    a number or an id of Tieout
  --project PROJECT it sees this project and nothing else; as often as needed
  --owner           it sees what the owner of these projects may: prime contracts and owner invoices
                    a bound key reads and writes nothing: its scopes are read
  --expires DAY     the last day on which it lets in, in UTC: 2027-06-30; without one it never ends
  --grace-hours N   how long the token of before goes on (${GRACE_HOURS}); 0 ends it at once
  --json            print JSON
  --help            this text
`

const ARGUMENTS_WRONG = 2

class UsageError extends Error {}

try {
  process.stdout.write(await main())
} catch (thrown) {
  const isUsage = thrown instanceof UsageError || codeOf(thrown) === 'BAD_USER_INPUT'
  const isNamed = isUsage || thrown instanceof TieoutError || !(thrown instanceof Error)
  process.stderr.write(`${isNamed ? messageOf(thrown) : thrown.stack}\n`)
  if (thrown instanceof UsageError) process.stderr.write(`\n${usage}`)
  process.exitCode = isUsage ? ARGUMENTS_WRONG : 1
}

/** Answers what is to be printed. */
async function main(): Promise<string> {
  const { values, positionals } = readArguments()
  const [command, ...operands] = positionals
  if (values.help) return usage
  if (command === 'create' && operands.length === 0) {
    const { name, scopes: words, expires, vendor, project: projects, owner: isOwner } = values
    if (!name || !words) throw new UsageError('create: give --name and --scopes.')
    const key = await withKeys(keys =>
      keys.create(name, words.split(',').map(trim).filter(Boolean), expires, {
        vendor,
        projects,
        isOwner,
      }),
    )
    return values.json ? json(key) : `${sentence(key)}\n\n${key.token}\n`
  }
  if (command === 'list' && operands.length === 0) {
    const keys = await withKeys(({ list }) => list())
    return values.json ? json(keys) : tableOf(keys)
  }
  const [name] = operands
  if (command === 'rotate' && name !== undefined && operands.length === 1) {
    const hours = Number(values['grace-hours'])
    const key = await withKeys(keys => keys.rotate(name, hours))
    return values.json ? json(key) : `${sentence(key)}\n\n${key.token}\n`
  }
  if (command === 'revoke' && name !== undefined && operands.length === 1) {
    const key = await withKeys(keys => keys.revoke(name))
    return values.json ? json(key) : `Key ${key.name} is revoked.\n`
  }
  throw new UsageError('Say create, list, rotate NAME or revoke NAME.')
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        scopes: { type: 'string' },
        expires: { type: 'string' },
        vendor: { type: 'string' },
        project: { type: 'string', multiple: true },
        owner: { type: 'boolean', default: false },
        'grace-hours': { type: 'string', default: String(GRACE_HOURS) },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (thrown) {
    throw new UsageError(messageOf(thrown), { cause: thrown })
  }
}

/** Opens the keys of the store for `work`. */
async function withKeys<Result>(work: (keys: ApiKeys) => Promise<Result>): Promise<Result> {
  loadEnvFile()
  return await withStore(readConfig(process.env), databaseUrl => withKeysAt(databaseUrl, work))
}

async function withKeysAt<Result>(
  databaseUrl: string,
  work: (keys: ApiKeys) => Promise<Result>,
): Promise<Result> {
  const keys = await openKeys(databaseUrl)
  try {
    return await work(keys)
  } finally {
    await keys.close()
  }
}

function sentence(key: ApiKey): string {
  const sees = key.bound ? ` and sees nothing but ${boundText(key.bound)}` : ''
  return `Key ${key.name} may ${key.scopes.join(', ')}${sees}. Its token, shown this once:`
}

function boundText({ to, vendorId, projectIds = [] }: Bound): string {
  const ids = [...(vendorId === undefined ? [] : [vendorId]), ...projectIds]
  return `${to === 'owner' ? "an owner's part of " : ''}${ids.join(' ')}`
}

function tableOf(keys: ApiKey[]): string {
  if (keys.length === 0) return 'There is no key yet.\n'
  const rows = keys.map(key => [
    key.name,
    key.scopes.join(','),
    key.createdAt.slice(0, 'yyyy-mm-dd'.length),
    key.lastUsedOn ?? 'never',
    key.expiresAt?.slice(0, 'yyyy-mm-ddThh:mm'.length) ?? 'never',
    [
      key.revokedAt ? 'revoked' : key.replacedAt ? 'replaced' : '',
      key.bound ? `sees ${boundText(key.bound)}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  ])
  const table = [['NAME', 'SCOPES', 'CREATED', 'LAST USED', 'ENDS', ''], ...rows]
  const widths = [0, 1, 2, 3, 4, 5].map(column =>
    Math.max(...table.map(row => row[column]?.length ?? 0)),
  )
  const lines = table.map(row => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
  return lines.map(line => `${line.trimEnd()}\n`).join('')
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function trim(text: string): string {
  return text.trim()
}

function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof TieoutError ? thrown.code : undefined
}
