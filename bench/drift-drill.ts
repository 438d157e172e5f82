/**
 * Changes the API of the sandbox's Procore under a running Tieout, in a folder that is gone afterwards,
 * and tells what becomes of it: what is noted, who is told, what is refused and what goes on.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SIGNATURE_HEADER } from '#lib/alert'
import { setLogLevel } from '#lib/log'
import { readConfig } from '../gateway/config/whole.ts'
import { startTieout } from '../gateway/start.ts'

const usage = `Usage: npm run drill:drift [-- --json] [-- --help]

Starts a Tieout of its own against its sandbox, changes the sandbox's Procore step by step, and tells
the story. Exits with 1 when Tieout does not do what docs/operating.md says of it.

  --json   one line of JSON for each step, for a program
  --help   this text
`

const { values: flags } = parseArgs({
  options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
})

const SECRET = 'a secret of the drill only'
const ALERT_WAIT_MS = 10_000

interface Drift {
  resource: string
  field: string
  was: string
  now: string
  class: string
  affectedOperations: string[]
}

interface Alert extends Drift {
  type: string
}

if (flags.help) process.stdout.write(usage)
else process.exitCode = await drill()

/** Answers the exit code. */
async function drill(): Promise<number> {
  setLogLevel('error')
  const dataDir = await mkdtemp(join(tmpdir(), 'tieout-drill-'))
  // Postgres runs as nobody where we are root, and must reach its files here.
  await chmod(dataDir, 0o711)
  const receiver = await startReceiver()
  say('start', 'Tieout starts with its sandbox, and an alert receiver beside it.')
  const environment = {
    PORT: '0',
    DATA_DIR: dataDir,
    ALERT_WEBHOOK_URL: receiver.url,
    ALERT_WEBHOOK_SECRET: SECRET,
  }
  try {
    const tieout = await startTieout(readConfig(environment), () => undefined)
    try {
      await tieout.whenReady()
      return await story(tieout.url, tieout.sandboxUrl ?? '', receiver)
    } finally {
      await tieout.close()
    }
  } finally {
    receiver.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function story(url: string, sandboxUrl: string, receiver: Receiver): Promise<number> {
  const ask = askerOf(url)
  const failures: string[] = []
  const expect = (isSo: boolean, what: string) => {
    say(isSo ? 'yes' : 'NO', what)
    if (!isSo) failures.push(what)
  }
  const change = (match: string, field: string, how: string, to?: unknown) =>
    control(sandboxUrl, 'POST', { match, field, change: how, to })
  const file = new URL('../docs/export-dry-run.json', import.meta.url)
  const dryRun = JSON.parse(await readFile(file, 'utf8')) as { query: string; variables?: object }
  const planned = async () => {
    const { changeOrderExport } = await ask(dryRun.query, dryRun.variables)
    return changeOrderExport as { plan: { target: string }[]; userErrors: UserError[] }
  }

  say('before', 'Nothing has changed.')
  const before = await sourceOf(ask)
  expect(grave(before).length === 0 && !before.isDegraded, 'Procore is as it was recorded.')
  expect((await planned()).userErrors.length === 0, 'A change order can be planned for Sage.')

  say('change', 'Procore adds a field `ball_in_court` to change orders (ADDITIVE).')
  await change('/commitment_change_orders', 'ball_in_court', 'set', 'architect')
  await refresh(ask)
  const added = (await sourceOf(ask)).drift.find(({ field }) => field === 'ball_in_court')
  expect(added?.class === 'ADDITIVE', `Noted as ${inWords(added)}`)
  expect(receiver.alerts.length === 0, 'Nobody is woken for it.')

  say('change', 'Procore sends the id of the vendor of a subcontract as text (RISKY).')
  await change('/work_order_contracts', 'vendor.id', 'text')
  await refresh(ask)
  const risky = await receiver.next('drift.risky')
  expect(risky?.field === 'vendor.id', `The operator is told, signed: ${inWords(risky)}`)
  expect((await planned()).userErrors.length === 0, 'Writing goes on.')

  say('change', 'Procore makes the amount of a payment an object (BREAKING, of payments).')
  await change('/contract_payments', 'amount', 'wrap')
  await readPayments(ask, '2000-01-01T00:00:00Z')
  const payments = await receiver.next('drift.breaking')
  expect(payments?.resource === 'contract_payments', `The operator is told: ${inWords(payments)}`)
  expect(
    (await planned()).userErrors.length === 0,
    'A change order rests on no payment: it can be planned.',
  )

  say(
    'change',
    'Procore renames `grand_total` of change orders to `grand_total_amount` (BREAKING).',
  )
  const held = await heldAmounts(ask)
  await change('/commitment_change_orders', 'grand_total', 'rename', 'grand_total_amount')
  await refresh(ask)
  const breaking = await receiver.next('drift.breaking')
  expect(breaking?.field === 'grand_total', `The operator is told: ${inWords(breaking)}`)
  const refused = await planned()
  const [error] = refused.userErrors
  expect(error?.code === 'SOURCE_CHANGED', `The export is refused: ${error?.message}`)
  const degraded = await sourceOf(ask)
  expect(degraded.state === 'UP' && degraded.isDegraded, 'Reads go on, marked as degraded.')
  expect((await heldAmounts(ask)) === held, 'The figures that were read before still stand.')
  expect(await isReady(url), 'Tieout is ready all the same.')

  say('change', 'Procore takes all of it back.')
  await control(sandboxUrl, 'DELETE')
  await refresh(ask)
  await readPayments(ask)
  const after = await sourceOf(ask)
  const left = grave(after).map(inWords).join(' ')
  expect(left === '' && !after.isDegraded, `The next read finds it as recorded. ${left}`)
  expect((await planned()).userErrors.length === 0, 'The change order can be planned again.')
  expect(receiver.forgedCount === 0, 'Every alert bore a valid signature.')
  say('end', failures.length === 0 ? 'As promised.' : `${failures.length} promises were not kept.`)
  return failures.length === 0 ? 0 : 1
}

interface UserError {
  code: string
  message: string
}

interface Source {
  system: string
  state: string
  isDegraded: boolean
  drift: Drift[]
}

type Ask = ReturnType<typeof askerOf>

function askerOf(url: string) {
  return async (query: string, variables: object = {}): Promise<Record<string, unknown>> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { authorization: 'Bearer sandbox-admin', 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { data } = (await response.json()) as { data?: Record<string, unknown> }
    return data ?? {}
  }
}

async function sourceOf(ask: Ask): Promise<Source> {
  const { sources } = await ask(
    '{ sources { system state isDegraded drift { resource field was now class affectedOperations } } }',
  )
  const found = (sources as Source[]).find(({ system }) => system === 'PROCORE')
  if (!found) throw new Error('Tieout does not report on Procore')
  return found
}

function grave({ drift }: Source): Drift[] {
  return drift.filter(each => each.class !== 'ADDITIVE')
}

async function refresh(ask: Ask): Promise<void> {
  await ask(
    'mutation ($key: ID!) { sourceRefresh(input: { idempotencyKey: $key }) { operation { state } } }',
    {
      key: crypto.randomUUID(),
    },
  )
}

/**
 * Reads the payments of every project, which the store does not keep. Those that changed since a
 * moment are kept apart from all of them in the cache, so each of the two reads once.
 */
async function readPayments(ask: Ask, updatedAfter?: string): Promise<void> {
  const { procoreProjects } = await ask('{ procoreProjects(first: 1000) { nodes { id } } }')
  for (const { id: projectId } of (procoreProjects as { nodes: { id: string }[] }).nodes) {
    await ask(
      'query ($filter: ProcoreProjectScope!) { procorePayments(first: 1000, filter: $filter) { nodes { amount } } }',
      { filter: { projectId, ...(updatedAfter && { updatedAfter }) } },
    )
  }
}

/** The amounts of change orders in the store, as one text to compare. */
async function heldAmounts(ask: Ask): Promise<string> {
  return JSON.stringify(
    await ask(
      '{ commitments(first: 200) { nodes { number verdict changeOrders { number difference } } } }',
    ),
  )
}

async function isReady(url: string): Promise<boolean> {
  return (await fetch(`${url}/readyz`)).ok
}

async function control(sandboxUrl: string, method: string, body?: object): Promise<void> {
  const response = await fetch(`${sandboxUrl}/sandbox/reshapes`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(await response.text())
}

interface Receiver {
  url: string
  alerts: Alert[]
  forgedCount: number
  /** The next alert of the type; undefined when none comes. */
  next(type: string): Promise<Alert | undefined>
  close(): void
}

/** Stands in for the operator's own system. */
async function startReceiver(): Promise<Receiver> {
  const fresh: Alert[] = []
  let told = Promise.withResolvers<void>()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    if (isGenuine(body, request.headers[SIGNATURE_HEADER])) {
      const alert = JSON.parse(body.toString()) as Alert
      receiver.alerts.push(alert)
      fresh.push(alert)
    } else receiver.forgedCount += 1
    response.writeHead(204).end()
    told.resolve()
    told = Promise.withResolvers()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/alerts`,
    alerts: [],
    forgedCount: 0,
    async next(type) {
      const timer = setTimeout(() => told.resolve(), ALERT_WAIT_MS)
      const until = Date.now() + ALERT_WAIT_MS
      while (!fresh.some(alert => alert.type === type) && Date.now() < until) await told.promise
      clearTimeout(timer)
      const found = fresh.find(alert => alert.type === type)
      fresh.length = 0
      return found
    },
    close: () => server.close(),
  }
  return receiver
}

/** As docs/operating.md tells the operator to verify. */
function isGenuine(body: Buffer, header: string | string[] | undefined): boolean {
  const [, t, v1 = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(header)) ?? []
  const wanted = createHmac('sha256', SECRET).update(`${t}.`).update(body).digest()
  return v1 !== '' && timingSafeEqual(wanted, Buffer.from(v1, 'hex'))
}

function inWords(drift: Drift | undefined): string {
  if (!drift) return 'nothing.'
  const affected = drift.affectedOperations.join(', ')
  return `${drift.class} ${drift.resource}.${drift.field}: was ${drift.was}, now ${drift.now}; affects ${affected}.`
}

function say(kind: string, text: string): void {
  const line = flags.json ? JSON.stringify({ kind, text }) : `${kind.padStart(6)}  ${text}`
  process.stdout.write(`${line}\n`)
}
