import type { LinkKind } from '../../subgraphs/reconcile/writes/links.ts'
import type { Begun } from '../../subgraphs/reconcile/writes/runner/ports.ts'
import { BOOKS_CODES, FIELD_CODES } from './code-maps.ts'
import { PROJECT } from './company.ts'
import { FINDINGS } from './findings.ts'
import { KINDS, procoreSides, sageSides } from './links.ts'
import type { Process } from './process.ts'
import type { Random } from './scheduler.ts'
import { WEBHOOKS } from './webhooks.ts'

/** What a caller is answered. */
export type Told = { userErrors: readonly { code: string }[] } & Partial<Begun>

/** What one caller wants that writes to neither system, said the same each time. */
export type Decision = (
  process: Process,
  word: { idempotencyKey: string },
  by: string,
) => Promise<unknown>

/** What decisions are about, which come in each other's way; each of them chooses one by chance. */
export const subjects: readonly ((random: Random) => Decision)[] = [
  ...KINDS.map(kind => linkOf(kind)),
  ofFinding,
  ofCode,
  ofWebhook,
  refresh,
]

function linkOf(kind: LinkKind): (random: Random) => Decision {
  return random => {
    const procoreId = random.pick(procoreSides(kind))
    const pair = { procoreId, sageId: random.pick(sageSides(kind)) }
    return random.chance(0.6)
      ? ({ links: { link } }, word, by) => link(kind, word, pair, by)
      : ({ links: { unlink } }, word, by) => unlink(kind, word, { procoreId }, by)
  }
}

function ofFinding(random: Random): Decision {
  const findingId = `gid://tieout/Finding/${random.pick(FINDINGS)}`
  const [reason, note, text, expiresOn] = ['seen', 'It is known.', 'It is late.', '2026-12-31']
  switch (random.pick(['assign', 'accept', 'reopen', 'comment'] as const)) {
    case 'assign':
      return ({ findings }, word, by) =>
        findings.assign({ ...word, findingId, assignedTo: 'Dan' }, by)
    case 'accept':
      return ({ findings }, word, by) =>
        findings.accept({ ...word, findingId, reasonCode: 'TIMING', note, expiresOn }, by)
    case 'reopen':
      return ({ findings }, word, by) => findings.reopen({ ...word, findingId, reason }, by)
    case 'comment':
      return ({ findings }, word, by) => findings.comment({ ...word, findingId, text }, by)
  }
}

function ofCode(random: Random): Decision {
  const procoreCostCodeId = random.pick(FIELD_CODES)
  const sageCostCodeId = random.chance(0.8) ? random.pick(BOOKS_CODES) : null
  const validFromOn = random.pick([null, '2026-10-01'])
  return ({ codeMaps }, word, by) =>
    codeMaps.map({ ...word, procoreCostCodeId, sageCostCodeId, validFromOn }, by)
}

function ofWebhook(random: Random): Decision {
  const webhookId = `gid://tieout/Webhook/${random.pick(WEBHOOKS)}`
  switch (random.pick(['subscribe', 'unsubscribe', 'replay'] as const)) {
    case 'subscribe':
      return ({ webhooks }, word, by) =>
        webhooks.subscribe({ ...word, url: 'https://example.com/', events: ['FINDING_OPENED'] }, by)
    case 'unsubscribe':
      return ({ webhooks }, word, by) => webhooks.unsubscribe({ ...word, webhookId }, by)
    case 'replay':
      return ({ webhooks }, word, by) =>
        webhooks.replay({ ...word, webhookId, since: '2026-10-01T00:00:00Z' }, by)
  }
}

function refresh(random: Random): Decision {
  const input = random.chance(0.5) ? { projectIds: [PROJECT] } : {}
  return ({ runner }, { idempotencyKey }, by) =>
    runner.carryOut({ kind: 'SOURCE_REFRESH', idempotencyKey, input, requestedBy: by })
}

/** Of an answer that reads its operation when it is asked for, that is read here. */
export async function told(said: unknown): Promise<Told> {
  const { operation, userErrors } = said as {
    operation?: Begun['operation'] | (() => Promise<Begun['operation']>)
    userErrors: Told['userErrors']
  }
  const read = typeof operation === 'function' ? await operation() : operation
  return { userErrors, ...(read !== undefined && { operation: read }) }
}
