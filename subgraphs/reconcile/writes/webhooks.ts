import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { WebhookAnswer, WebhookRow } from '../ground.ts'
import type {
  UserError,
  WebhookReplayInput,
  WebhookSubscribeInput,
  WebhookUnsubscribeInput,
} from '../types.generated.ts'
import { typeOf, webhookUuid } from '../webhooks/rows.ts'
import { problemOf, type SendRules } from '../webhooks/send.ts'
import { userError } from './runner/operation.ts'
import type { Begun, OperationStore } from './runner/ports.ts'
import { readBack } from './runner/read-back.ts'

/** Who is told of events: subscribed, ended and told again, each a decision under its key. */
type Answer = WebhookAnswer & { userErrors: readonly UserError[] }

export interface WebhookWords {
  subscribe(input: WebhookSubscribeInput, by: string): Promise<Answer>
  unsubscribe(input: WebhookUnsubscribeInput, by: string): Promise<Answer>
  replay(input: WebhookReplayInput, by: string): Promise<Answer>
}

/** Where it is kept who is told of events. */
export interface WebhookWordRows<Tx> {
  find(uuid: string): Promise<WebhookRow | null>
  /** Held until the decision stands; false when there is none, or it has ended. */
  hold(tx: Tx, uuid: string): Promise<boolean>
  add(tx: Tx, subscription: Subscription): Promise<void>
  end(tx: Tx, uuid: string): Promise<void>
  /** What was made since then is sent again, and at once. */
  sendAgain(tx: Tx, uuid: string, since: string): Promise<void>
}

export interface Subscription {
  uuid: string
  url: string
  secret: string
  /** As they are called in an event. */
  types: string[]
  by: string
}

const SECRET_BYTES = 32
const SECRET_MIN_BYTES = 24
const SECRET_MAX_BYTES = 64
const secretText = /^whsec_[A-Za-z0-9+/]+={0,2}$/

export function createWebhookWords<Tx>(options: {
  operations: OperationStore<Tx>
  rows: WebhookWordRows<Tx>
  rules: SendRules
}): WebhookWords {
  const { operations, rows, rules } = options

  function answer({ userErrors, result }: Begun, secret?: string): Answer {
    const { webhookId } = (result ?? {}) as { webhookId?: string }
    const webhook = readBack(async () => (webhookId ? await rows.find(webhookId) : null))
    return { webhook, secret: secret ?? null, userErrors }
  }

  async function change(
    kind: 'WEBHOOK_UNSUBSCRIBE' | 'WEBHOOK_REPLAY',
    { idempotencyKey, ...input }: WebhookUnsubscribeInput | WebhookReplayInput,
    by: string,
    act: (tx: Tx, id: string) => Promise<void>,
  ): Promise<Answer> {
    const id = webhookUuid(input.webhookId, 'input.webhookId')
    const request = { kind, idempotencyKey, input: { ...input }, requestedBy: by }
    return answer(
      await operations.decide(request, async tx => {
        if (!(await rows.hold(tx, id))) {
          const message = 'There is no such webhook, or it has ended; take the id from webhooks.'
          return {
            userErrors: [userError('NOT_FOUND', message, { field: ['input', 'webhookId'] })],
          }
        }
        await act(tx, id)
        return { result: { webhookId: id } }
      }),
    )
  }

  return {
    async subscribe({ idempotencyKey, url, events, secret: given }, by) {
      const secret = given ?? `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`
      // An operation keeps what was asked, and must not keep a secret.
      const secretSha256 = given ? createHash('sha256').update(given).digest('hex') : null
      const input = { url, events: [...events], secretSha256 }
      const request = { kind: 'WEBHOOK_SUBSCRIBE' as const, idempotencyKey, input, requestedBy: by }
      const begun = await operations.decide(request, async tx => {
        const userErrors = problems(url, events, secret)
        if (userErrors.length > 0) return { userErrors }
        const webhookId = randomUUID()
        const types = [...new Set(events.map(typeOf))]
        await rows.add(tx, { uuid: webhookId, url, secret, types, by })
        return { result: { webhookId } }
      })
      const isMade = begun.isNew && begun.userErrors.length === 0 && given == null
      return answer(begun, isMade ? secret : undefined)
    },
    unsubscribe: (input, by) =>
      change('WEBHOOK_UNSUBSCRIBE', input, by, (tx, id) => rows.end(tx, id)),
    replay: (input, by) =>
      change('WEBHOOK_REPLAY', input, by, (tx, id) => rows.sendAgain(tx, id, input.since)),
  }

  function problems(url: string, events: readonly string[], secret: string): UserError[] {
    const problem = problemOf(url, rules.allowsPrivate)
    const bytes = Buffer.from(secret.slice('whsec_'.length), 'base64').length
    const isSecret =
      secretText.test(secret) && bytes >= SECRET_MIN_BYTES && bytes <= SECRET_MAX_BYTES
    return [
      ...(problem ? [invalid('url', `url: ${problem}`)] : []),
      ...(events.length === 0 ? [invalid('events', 'events: name at least one.')] : []),
      ...(isSecret
        ? []
        : [
            invalid(
              'secret',
              `secret: give whsec_ and ${SECRET_MIN_BYTES} to ${SECRET_MAX_BYTES} bytes in base64, or none to have one made.`,
            ),
          ]),
    ]
  }
}

function invalid(field: string, message: string): UserError {
  return userError('INVALID', message, { field: ['input', field] })
}
