import assert from 'node:assert/strict'
import { chmod, mkdtemp } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import { request } from 'undici'
import { transaction } from '#lib/postgres'
import { type HostedTieout, startHosted } from './hosts.ts'
import { removeTree, scratchDir } from './scratch.ts'

/** The whole product against its sandbox, in a folder that is gone afterwards. */
export interface RunningTieout extends AsyncDisposable {
  url: string
  /** Where the sandbox's Procore answers. */
  procoreUrl: string
  /** Where it keeps its files, and the sandbox those of its Sage. */
  dataDir: string
  /** Sends one operation as a client does, over a socket. */
  ask(query: string, variables?: Record<string, unknown>, token?: string): Promise<Answer>
}

export interface Answer {
  // Tests read answers of many shapes; each asserts what it reads.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  data: any
  errors: {
    message: string
    path?: (string | number)[]
    extensions: { code: string; system?: string; retryable?: string; serviceName?: string }
  }[]
}

/** No answer takes longer, whatever is down. */
const ANSWER_LIMIT_MS = 60_000

/** Boots it on a folder with nothing in it, or with what `furnish` puts there. */
export async function runTieout(
  env: Record<string, string> = {},
  furnish: (dataDir: string) => Promise<void> = async () => undefined,
): Promise<RunningTieout> {
  const dataDir = await mkdtemp(join(scratchDir, 'tieout-test-'))
  // Postgres runs as nobody where we are root, and must reach its files here.
  await chmod(dataDir, 0o711)
  let tieout: HostedTieout | undefined
  const end = async () => {
    await tieout?.close()
    await removeTree(dataDir)
  }
  try {
    await furnish(dataDir)
    // Relative, as the default is: what runs elsewhere must still find its files.
    const settings = { PORT: '0', DATA_DIR: relative('.', dataDir), ...env }
    tieout = (await startHosted(settings)) ?? (await startHere(settings))
    const { url, sandboxUrl = '' } = tieout
    return { url, procoreUrl: sandboxUrl, dataDir, ask: askOf(url), [Symbol.asyncDispose]: end }
  } catch (thrown) {
    await end()
    throw thrown
  }
}

/** Starts it in this process, and waits until it is ready. */
export async function startHere(env: Record<string, string>): Promise<HostedTieout> {
  // Who has it run elsewhere does not pay for its modules.
  const { readConfig } = await import('../../gateway/config/whole.ts')
  const { startTieout } = await import('../../gateway/start.ts')
  const tieout = await startTieout(readConfig(env), () => {})
  const close = () => tieout.close()
  await tieout.whenReady().catch(thrown => close().then(() => Promise.reject(thrown)))
  const { url, sandboxUrl } = tieout
  return { url, sandboxUrl, close }
}

/**
 * Asks the server at `url`; an answer without `errors` has an empty list. A mutation that takes longer than it waits
 * answers RUNNING, and is sent again until it has ended, as its callers do.
 */
export function askOf(url: string): RunningTieout['ask'] {
  return async (query, variables = {}, token = 'sandbox-admin') => {
    const ask = () => answerOf(url, JSON.stringify({ query, variables }), token)
    let answer = await ask()
    for (let tries = 0; isRunning(query, answer) && tries < ENDED_TRIES; tries += 1) {
      await delay(ENDED_RETRY_MS)
      answer = await ask()
    }
    return answer
  }
}

async function answerOf(url: string, body: string, token: string): Promise<Answer> {
  // Thousands are asked; fetch takes more than twice as long for each.
  const answered = await request(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
    headersTimeout: ANSWER_LIMIT_MS,
    bodyTimeout: ANSWER_LIMIT_MS,
  })
  const answer = (await answered.body.json()) as Partial<Answer>
  return { data: answer.data, errors: answer.errors ?? [] }
}

function isRunning(query: string, { data }: Answer): boolean {
  if (!/^\s*mutation\b/.test(query)) return false
  const payloads: ({ operation?: { state?: string } | null } | null)[] = Object.values(data ?? {})
  return payloads.some(payload => payload?.operation?.state === 'RUNNING')
}

/** The data of an answer that must be whole. */
export function whole(answer: Answer): Answer['data'] {
  assert.deepEqual(answer.errors, [])
  return answer.data
}

/**
 * Waits until nothing is left to read of single commitments, on which verdicts rest, and all that was read is
 * judged. A judgement may make another part due, so both are looked at in one view of the store.
 */
export async function untilSettled(store: Pool): Promise<void> {
  let left: string | undefined
  for (const until = performance.now() + SETTLED_LIMIT_MS; performance.now() < until; ) {
    left = await unsettledIn(store)
    if (left === undefined) return
    await delay(FOUND_RETRY_MS)
  }
  assert.fail(`what is read of single commitments is not read and judged: ${left}`)
}

/** What is due, in words; undefined when nothing is. */
async function unsettledIn(store: Pool): Promise<string | undefined> {
  // Who does not wait for it does not pay for its modules.
  const { findDuePart } = await import('../../subgraphs/reconcile/intake/store/commitment-parts.ts')
  return transaction(store, async client => {
    await client.query('set transaction isolation level repeatable read')
    const { rows } = await client.query('select * from tieout.touched limit 5')
    if (rows.length > 0) return JSON.stringify({ touched: rows })
    const due = await findDuePart(client)
    // Budgets come after all else, and no verdict rests on them.
    return due && due.part !== 'BUDGET' ? JSON.stringify({ part: due }) : undefined
  })
}

/** Waits until the budget of every project that both systems have was asked for. */
export async function untilBudgetsRead(store: Pick<Pool, 'query'>): Promise<void> {
  const left = `select from tieout.budget_reading join tieout.project_pair on id = project_pair_id
    where state = 'NEVER' and field_id is not null and books_id is not null`
  let rowCount: number | null = null
  for (let tries = 0; tries < FOUND_TRIES; tries += 1) {
    rowCount = (await store.query(left)).rowCount
    if (rowCount === 0) return
    await delay(FOUND_RETRY_MS)
  }
  assert.fail(`${rowCount} budgets were not asked for`)
}

const FOUND_TRIES = 3_000
/** A large company has thousands of commitments; less than a test file may take. */
const SETTLED_LIMIT_MS = 12 * 60_000
const FOUND_RETRY_MS = 100
const ENDED_TRIES = 120
const ENDED_RETRY_MS = 500
