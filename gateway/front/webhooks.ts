import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { ID_LENGTH_MAX } from '#lib/arguments'
import { TieoutError } from '#lib/errors'
import { gid } from '#lib/ids'

/**
 * POST /webhooks/procore. Procore signs nothing: who sends the Authorization value that was given when
 * the hook was made is Procore. An event says what changed and not how, so it only marks the project,
 * which is then read again; the order of events therefore does not matter.
 */
export interface WebhookOptions {
  secret: string
  /** Events of another company are not ours. */
  companyId: string | undefined
  /** Changes that this application made itself are known already. */
  clientId: string | undefined
  /**
   * Marks the project with this id, '' for the company, to be read for what changed, or for that and
   * its cost codes; an event that is known does nothing.
   */
  mark(eventId: string, projectId: string, extent: 'CHANGES' | 'CODES'): Promise<void>
}

/** Events are thin: ids and names, and at most a few related ids. */
const BODY_MAX_BYTES = 64 * 1024
const COST_CODES = 'Cost Codes'

export function addWebhooks(app: FastifyInstance, options: WebhookOptions): void {
  app.post('/webhooks/procore', { bodyLimit: BODY_MAX_BYTES }, async (request, reply) => {
    if (!isSame(request.headers.authorization, options.secret)) {
      throw new TieoutError(
        'UNAUTHENTICATED',
        'The Authorization header is not PROCORE_WEBHOOK_SECRET.',
      )
    }
    const event = eventOf(request.body)
    if (isOurs(event, options)) await options.mark(event.id, event.projectId, event.extent)
    return reply.code(204).send()
  })
}

interface WebhookEvent {
  id: string
  /** The id of the project in the graph; '' for an event of the company. */
  projectId: string
  extent: 'CHANGES' | 'CODES'
  companyId: string | undefined
  applicationId: string | undefined
}

/** Payload versions 2 and 3 have numbers as ids and a ulid beside, version 4 texts. */
function eventOf(body: unknown): WebhookEvent {
  const event = isRecord(body) ? body : {}
  const metadata = isRecord(event['metadata']) ? event['metadata'] : {}
  const id = textOf(event['ulid']) ?? textOf(event['id'])
  if (id === undefined) {
    throw new TieoutError('BAD_USER_INPUT', 'ulid, id: an event of Procore has one of them.')
  }
  const resource = textOf(event['resource_name']) ?? textOf(event['resource_type'])
  const project = textOf(event['project_id']) ?? textOf(metadata['source_project_id'])
  return {
    id,
    projectId: project === undefined ? '' : gid('procore', 'Project', project),
    // Cost codes do not say when they changed, so they are read when an event says that one did.
    extent: resource === COST_CODES ? 'CODES' : 'CHANGES',
    companyId: textOf(event['company_id']),
    applicationId: textOf(metadata['source_application_id']),
  }
}

function isOurs({ companyId, applicationId }: WebhookEvent, options: WebhookOptions): boolean {
  const isOther = companyId !== undefined && companyId !== (options.companyId ?? companyId)
  const isOwn = applicationId !== undefined && applicationId === options.clientId
  return !isOther && !isOwn
}

/** Compares digests, which are of one length, so that the time tells nothing of the secret. */
function isSame(given: string | undefined, secret: string): boolean {
  return timingSafeEqual(digestOf(given ?? ''), digestOf(secret))
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string | undefined {
  const isId = typeof value === 'string' ? isText(value) : Number.isSafeInteger(value)
  return isId ? String(value) : undefined
}

/** What the store can keep and an id can hold. */
function isText(value: string): boolean {
  const isShort = value !== '' && value.length <= ID_LENGTH_MAX
  return isShort && value.isWellFormed() && !/\p{Cc}/u.test(value)
}
