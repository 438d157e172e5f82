import { getGlobalDispatcher, request } from 'undici'
import { messageOf, TieoutError } from '#lib/errors'
import { createBudget } from '../wire/budget.ts'
import { type ClientOptions, createClient } from '../wire/client.ts'
import { acceptedValue, isUnreadable, refusalOf, transportError } from '../wire/errors.ts'
import { isObject, type Raw } from '../wire/json.ts'
import { createTokenSource } from '../wire/oauth.ts'
import { resources } from '../wire/resources.ts'

/** Hooks and triggers, version 1.0. A hook of the company does not hear what happens in projects. */

export interface HookPlan {
  /** "company 562949953421312" or "project 562949953421501 Tower". */
  owner: string
  isNewHook: boolean
  /** "Work Order Contracts update", and so on. */
  newTriggers: string[]
  /** Why Procore refused it; what was made before stays. */
  refusal?: string
}

const HOOKS = '/rest/v1.0/webhooks/hooks'
const PAYLOAD_VERSION = 'v2'

const always = ['create', 'update', 'delete']
const companyTriggers = triggersOf({
  'Company Vendors': ['create', 'update'],
  Projects: ['create', 'update'],
})
/** What Tieout reads and Procore is known to tell of; requisitions are not among it. */
const projectTriggers = triggersOf({
  'Work Order Contracts': always,
  'Work Order Contract Line Items': always,
  'Purchase Order Contracts': always,
  'Purchase Order Contract Line Items': always,
  'Change Order Packages': always,
  'Potential Change Orders': always,
  'Potential Change Order Line Items': always,
  'Contract Payments': always,
  'Cost Codes': always,
})

/**
 * Makes what is missing, or only says what is. Goes on past a project that Procore refuses, and past the company's
 * own hook. Throws TieoutError for the list of projects, and for what is no refusal.
 */
export async function makeHooks(
  options: ClientOptions & {
    secret: string
    destinationUrl: string
    namespace: string
    isDryRun: boolean
  },
): Promise<HookPlan[]> {
  const client = createClient(options)
  const api = createApi(options)
  try {
    const query = { company_id: options.companyId }
    const projects = await client.list({ resource: resources.projects, query })
    const ofCompany = {
      owner: `company ${options.companyId}`,
      place: { company_id: Number(options.companyId) },
      wanted: companyTriggers,
    }
    const active = projects.filter(each => each['active'] !== false)
    const plans: HookPlan[] = []
    for (const wish of [ofCompany, ...active.map(wishOf)]) {
      const plan = planFor(api, options, wish).catch((thrown: unknown): HookPlan => {
        if (!isUnreadable(thrown)) throw thrown
        const refusal = messageOf(thrown)
        return { owner: wish.owner, isNewHook: false, newTriggers: [], refusal }
      })
      plans.push(await plan)
    }
    return plans
  } finally {
    api.close()
    await client.close()
  }
}

interface Wish {
  owner: string
  place: Record<string, number>
  wanted: readonly Trigger[]
}

function wishOf(project: Raw): Wish {
  const owner = `project ${String(project['id'])} ${String(project['name'] ?? '')}`.trimEnd()
  return { owner, place: { project_id: Number(project['id']) }, wanted: projectTriggers }
}

interface Trigger {
  resource: string
  event: string
}

type Api = ReturnType<typeof createApi>

async function planFor(
  api: Api,
  options: { secret: string; destinationUrl: string; namespace: string; isDryRun: boolean },
  { owner, place, wanted }: Wish,
): Promise<HookPlan> {
  const { destinationUrl, namespace, isDryRun } = options
  const hooks = await api.list(HOOKS, { ...place, namespace }, `hooks of ${owner}`)
  const found = hooks.find(hook => hook['destination_url'] === destinationUrl)
  const known = found
    ? await api.list(`${HOOKS}/${String(found['id'])}/triggers`, place, `triggers of ${owner}`)
    : []
  const keys = new Set(
    known.map(row => keyOf(String(row['resource_name']), String(row['event_type']))),
  )
  const missing = wanted.filter(({ resource, event }) => !keys.has(keyOf(resource, event)))
  const plan = {
    owner,
    isNewHook: found === undefined,
    newTriggers: missing.map(({ resource, event }) => `${resource} ${event}`),
  }
  if (isDryRun) return plan
  const hook =
    found ??
    (await api.post(
      HOOKS,
      {
        ...place,
        hook: {
          api_version: PAYLOAD_VERSION,
          namespace,
          destination_url: destinationUrl,
          destination_headers: { Authorization: options.secret },
        },
      },
      `a hook for ${owner}`,
    ))
  for (const { resource, event } of missing) {
    const trigger = { resource_name: resource, event_type: event }
    const body = { ...place, api_version: PAYLOAD_VERSION, trigger }
    await api.post(`${HOOKS}/${String(hook['id'])}/triggers`, body, `a trigger for ${owner}`)
  }
  return plan
}

/** One call after another, within the call budget; a call that makes something is sent once. */
function createApi(options: ClientOptions) {
  const budget = createBudget()
  const dispatcher = getGlobalDispatcher()
  const tokens = options.tokens ?? createTokenSource({ ...options, dispatcher })

  async function send(method: 'GET' | 'POST', path: string, asked: string, body?: unknown) {
    const token = await tokens.token()
    await budget.claim(asked, { isBackground: true })
    let settled: Parameters<typeof budget.settle>[0]
    try {
      const response = await request(options.apiUrl + path, {
        method,
        dispatcher,
        headers: {
          authorization: `Bearer ${token}`,
          'procore-company-id': options.companyId,
          'content-type': 'application/json',
          accept: 'application/json',
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const { statusCode: status, headers } = response
      settled = { status, headers }
      const requestId = headers['x-request-id']?.toString()
      const answer = { status, text: await response.body.text(), requestId }
      if (status >= 300) throw refusalOf(asked, answer)
      return acceptedValue(asked, answer)
    } catch (thrown) {
      throw thrown instanceof TieoutError ? thrown : transportError(asked, thrown)
    } finally {
      budget.settle(settled)
    }
  }

  return {
    async list(path: string, query: Record<string, unknown>, asked: string): Promise<Raw[]> {
      const search = new URLSearchParams(
        Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
      )
      const value = await send('GET', `${path}?${search}`, asked)
      if (Array.isArray(value)) return value.filter(isObject)
      throw new TieoutError('PROCORE_MALFORMED', `Procore answered ${asked} with no list.`)
    },
    async post(path: string, body: unknown, asked: string): Promise<Raw> {
      const value = await send('POST', path, asked, body)
      if (isObject(value)) return value
      throw new TieoutError('PROCORE_MALFORMED', `Procore answered ${asked} with no record.`)
    },
    close: () => budget.close(),
  }
}

function triggersOf(events: Record<string, string[]>): Trigger[] {
  return Object.entries(events).flatMap(([resource, all]) =>
    all.map(event => ({ resource, event })),
  )
}

function keyOf(resource: string, event: string): string {
  return `${resource} ${event.toLowerCase()}`
}
