import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Row } from './row.ts'
import type { Settings } from './settings.ts'

/**
 * Hooks and what they are sent. Delivery is as Procore documents it: at least once, in any order, with
 * the headers that the hook was made with and nothing signed; a failure pauses the hook and is tried
 * again ever later, until everything that waits is thrown away.
 */
export interface Hook {
  id: number
  apiVersion: string
  namespace: string
  destinationUrl: string
  destinationHeaders: Record<string, string>
  /** One of the two. */
  companyId: string | null
  projectId: string | null
  triggers: Trigger[]
}

export interface Trigger {
  id: number
  resourceName: string
  eventType: EventType
}

export const eventTypes = ['create', 'update', 'delete'] as const
export type EventType = (typeof eventTypes)[number]

export interface Change {
  resourceName: string
  eventType: EventType
  resourceId: string
  /** Null for what belongs to the company. */
  projectId: string | null
}

/** What became of an event; `retried` is a failure that another try followed. */
export interface Delivery {
  event: Row
  outcome: 'ok' | 'retried' | 'discarded'
  /** Null where no answer came. */
  status: number | null
  startedAt: Date
  completedAt: Date
}

const DELIVERIES_MAX = 1000
const USER_ID = 562949953421999

export class Webhooks {
  readonly hooks = new Map<string, Hook>()
  /** The log of each hook, the oldest delivery first. */
  readonly deliveries = new Map<string, Delivery[]>()
  readonly #queues = new Map<string, string[]>()
  readonly #sending = new Set<string>()
  readonly #closing = new AbortController()
  readonly #settings: () => Settings
  #eventCount = 0

  constructor(settings: () => Settings) {
    this.#settings = settings
  }

  /** Queues an event for every hook with a trigger for it. */
  changed(change: Change): void {
    const { companyId, clientId, webhookCopies } = this.#settings()
    for (const hook of this.hooks.values()) {
      const isHeard = hook.triggers.some(
        trigger =>
          trigger.resourceName === change.resourceName && trigger.eventType === change.eventType,
      )
      if (!isHeard || hook.projectId !== change.projectId) continue
      this.#eventCount += 1
      const event = JSON.stringify(
        payloadOf(change, hook.apiVersion, { companyId, clientId, number: this.#eventCount }),
      )
      const key = String(hook.id)
      const queue = this.#queues.get(key) ?? []
      this.#queues.set(key, queue)
      for (let copy = 0; copy < webhookCopies; copy += 1) queue.push(event)
      // Not at once, so that the events of one write stand together and can change places.
      setImmediate(() => void this.#send(hook))
    }
  }

  close(): void {
    this.#closing.abort()
    this.#queues.clear()
  }

  async #send(hook: Hook): Promise<void> {
    const key = String(hook.id)
    if (this.#sending.has(key)) return
    this.#sending.add(key)
    try {
      let failingSince: number | undefined
      for (let attempt = 0; ; attempt += 1) {
        const queue = this.#queues.get(key) ?? []
        const at = this.#settings().webhookReversed ? queue.length - 1 : 0
        const [event] = queue.slice(at)
        if (event === undefined || !this.hooks.has(key) || this.#closing.signal.aborted) return
        const startedAt = new Date()
        const status = await this.#post(hook, event)
        const isTaken = status !== null && status >= 200 && status < 300
        this.#log(hook, event, { outcome: isTaken ? 'ok' : 'retried', status, startedAt })
        if (isTaken) {
          queue.splice(queue.indexOf(event), 1)
          failingSince = undefined
          attempt = -1
          continue
        }
        failingSince ??= Date.now()
        const { webhookRetryMs, webhookRetryMaxMs, webhookGiveUpMs } = this.#settings()
        if (Date.now() - failingSince >= webhookGiveUpMs) {
          for (const lost of queue.splice(0)) {
            this.#log(hook, lost, { outcome: 'discarded', status: null, startedAt })
          }
          return
        }
        const pauseMs = Math.min(webhookRetryMs * 2 ** attempt, webhookRetryMaxMs)
        await delay(pauseMs, undefined, { signal: this.#closing.signal }).catch(() => undefined)
      }
    } finally {
      this.#sending.delete(key)
    }
  }

  #log(hook: Hook, event: string, facts: Omit<Delivery, 'event' | 'completedAt'>): void {
    const all = this.deliveries.get(String(hook.id)) ?? []
    all.push({ event: JSON.parse(event) as Row, ...facts, completedAt: new Date() })
    this.deliveries.set(String(hook.id), all.slice(-DELIVERIES_MAX))
  }

  /** The status of the answer; null when none came. */
  async #post(hook: Hook, event: string): Promise<number | null> {
    const late = AbortSignal.timeout(this.#settings().webhookTimeoutMs)
    try {
      const response = await fetch(hook.destinationUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...hook.destinationHeaders },
        body: event,
        redirect: 'manual',
        signal: AbortSignal.any([late, this.#closing.signal]),
      })
      await response.arrayBuffer()
      return response.status
    } catch {
      return null
    }
  }
}

function payloadOf(
  { resourceName, eventType, resourceId, projectId }: Change,
  version: string,
  source: { companyId: number; clientId: string; number: number },
): Row {
  const timestamp = new Date().toISOString()
  const ulid = randomUUID().replaceAll('-', '').toUpperCase().slice(0, 26)
  if (version.startsWith('v4')) {
    return {
      id: ulid,
      timestamp,
      reason: eventType,
      company_id: String(source.companyId),
      project_id: projectId,
      user_id: String(USER_ID),
      resource_type: resourceName,
      resource_id: resourceId,
    }
  }
  const project = projectId === null ? null : Number(projectId)
  return {
    id: source.number,
    ulid,
    timestamp,
    metadata: {
      source_user_id: USER_ID,
      source_project_id: project,
      source_operation_id: null,
      source_company_id: source.companyId,
      source_application_id: source.clientId,
    },
    user_id: USER_ID,
    company_id: source.companyId,
    project_id: project,
    api_version: version.startsWith('v3') ? 'v3.0' : 'v2.0',
    event_type: eventType,
    resource_name: resourceName,
    resource_id: Number(resourceId),
    ...(version.startsWith('v3') && { related_resources: [] }),
  }
}
