import { projectOf, requireCompany } from './company.ts'
import { type Answer, type Call, ok } from './http.ts'
import { invalid, notFound } from './refusal.ts'
import { isRow, type Row, text } from './row.ts'
import { type Change, eventTypes, type Hook, type Trigger } from './webhooks.ts'

/** Hooks and triggers, version 1.0. A hook of the company hears of the company's own tools only. */

const NAMESPACE = /^[a-z0-9-]+$/
const DELIVERIES_PAGE = 100
const companyResources = new Set(['Company Vendors', 'Projects'])

export function listHooks(call: Call): Answer {
  const owner = ownerOf(call)
  const namespace = call.query.one('namespace')
  const found = [...call.webhooks.hooks.values()].filter(
    hook => isOf(hook, owner) && (namespace === undefined || hook.namespace === namespace),
  )
  return ok(found.map(shownHook))
}

export function createHook(call: Call): Answer {
  const owner = ownerOf(call)
  const hook: Hook = { id: call.store.newId(), ...owner, ...hookFields(call), triggers: [] }
  call.webhooks.hooks.set(String(hook.id), hook)
  return { status: 201, body: shownHook(hook) }
}

export function updateHook(call: Call): Answer {
  const hook = hookOf(call, call.params['id'])
  return ok(shownHook(Object.assign(hook, hookFields(call, hook))))
}

export function deleteHook(call: Call): Answer {
  const hook = hookOf(call, call.params['id'])
  call.webhooks.hooks.delete(String(hook.id))
  return { status: 200 }
}

const outcomesOf: Record<string, readonly string[]> = {
  any: ['ok', 'retried', 'discarded'],
  successful: ['ok'],
  failing: ['retried'],
  discarded: ['discarded'],
}

/** The log of deliveries, version 1.0: the newest first, with its own way of paging. */
export function listDeliveries(call: Call): Answer {
  const hook = hookOf(call, call.params['hook_id'])
  const status = call.query.filters().get('status')?.[0] ?? 'any'
  const outcomes = outcomesOf[status] ?? []
  const found = (call.webhooks.deliveries.get(String(hook.id)) ?? []).filter(delivery =>
    outcomes.includes(delivery.outcome),
  )
  const rows = found.toReversed().map(({ event, outcome, startedAt, completedAt, ...rest }) => ({
    event,
    event_id: event['id'],
    outcome,
    response_body: null,
    response_error: null,
    started_at: startedAt.toISOString(),
    completed_at: completedAt.toISOString(),
    response_status: rest.status,
    response_headers: {},
  }))
  return ok(rows.slice(0, call.query.count('page_size', DELIVERIES_PAGE)))
}

export function listTriggers(call: Call): Answer {
  const hook = hookOf(call, call.params['hook_id'])
  return ok(hook.triggers.map(trigger => shownTrigger(hook, trigger)))
}

export function createTrigger(call: Call): Answer {
  const hook = hookOf(call, call.params['hook_id'])
  const given = isRow(call.body['trigger']) ? call.body['trigger'] : {}
  const resourceName = text(given, 'resource_name')
  const eventType = eventTypes.find(type => type === text(given, 'event_type').toLowerCase())
  if (!eventType) throw invalid({ event_type: ['is not included in the list'] })
  const isForCompany = companyResources.has(resourceName)
  if (isForCompany !== (hook.projectId === null) || resourceName === '') {
    throw invalid({ resource_name: ['is not included in the list'] })
  }
  const trigger = { id: call.store.newId(), resourceName, eventType }
  hook.triggers.push(trigger)
  return { status: 201, body: shownTrigger(hook, trigger) }
}

export function deleteTrigger(call: Call): Answer {
  const hook = hookOf(call, call.params['hook_id'])
  const id = call.params['id'] ?? ''
  if (!hook.triggers.some(trigger => String(trigger.id) === id)) throw notFound('Trigger', id)
  hook.triggers = hook.triggers.filter(trigger => String(trigger.id) !== id)
  return { status: 200 }
}

const eventOf: Record<string, Change['eventType']> = {
  POST: 'create',
  PATCH: 'update',
  DELETE: 'delete',
}

/** What a write that was answered has changed, as far as Procore tells of it. */
export function changesBy(call: Call, template: string, answer: Answer): Change[] {
  const [, method = '', resource, child] =
    /^(POST|PATCH|DELETE) \/rest\/v1\.\d\/(\w+)(?:\/\{\w+\}\/(\w+))?/.exec(template) ?? []
  // A write to a child is an update of what it belongs to.
  const update = { eventType: child ? ('update' as const) : (eventOf[method] ?? 'update') }
  const parent = call.params['contract_id'] ?? call.params['id']
  const body = isRow(answer.body) ? answer.body : { id: parent }
  const entities = Array.isArray(body['entities']) ? body['entities'].filter(isRow) : [body]
  const listed = child ? [{ id: parent }] : entities
  switch (resource) {
    case 'vendors':
      return listed.map(row => ({
        ...update,
        resourceName: 'Company Vendors',
        resourceId: text(row, 'id'),
        projectId: null,
      }))
    case 'work_order_contracts':
    case 'purchase_order_contracts': {
      const isWork = resource === 'work_order_contracts'
      return listed.flatMap(row => {
        const contract = call.store.contracts.get(text(row, 'id'))
        if (!contract) return []
        const resourceName = isWork ? 'Work Order Contracts' : 'Purchase Order Contracts'
        const { id: resourceId, projectId } = contract
        return [{ ...update, resourceName, resourceId, projectId }]
      })
    }
    case 'requisitions': {
      const id = call.params['requisition_id'] ?? text(body, 'id')
      if (id === '' || !call.settings.requisitionEvents) return []
      const projectId = call.query.one('project_id') ?? text(call.body, 'project_id')
      return [{ ...update, resourceName: 'Requisitions', resourceId: id, projectId }]
    }
    default:
      return []
  }
}

interface Owner {
  companyId: string | null
  projectId: string | null
}

/** A project where one is named, else the company. */
function ownerOf(call: Call): Owner {
  const project = call.query.one('project_id') ?? text(call.body, 'project_id')
  if (project) return { companyId: null, projectId: text(projectOf(call, project), 'id') }
  requireCompany(call)
  return { companyId: String(call.settings.companyId), projectId: null }
}

function isOf(hook: Hook, owner: Owner): boolean {
  return hook.companyId === owner.companyId && hook.projectId === owner.projectId
}

function hookOf(call: Call, id = ''): Hook {
  const hook = call.webhooks.hooks.get(id)
  if (!hook || !isOf(hook, ownerOf(call))) throw notFound('Hook', id)
  return hook
}

function hookFields(call: Call, known?: Hook) {
  const given = isRow(call.body['hook']) ? call.body['hook'] : {}
  const field = (name: string, before = '') => text(given, name) || before
  const destinationUrl = field('destination_url', known?.destinationUrl)
  const namespace = field('namespace', known?.namespace)
  if (!/^https?:$/.test(URL.parse(destinationUrl)?.protocol ?? '')) {
    throw invalid({ destination_url: ['is invalid'] })
  }
  if (!NAMESPACE.test(namespace)) throw invalid({ namespace: ['is invalid'] })
  const headers = given['destination_headers']
  return {
    apiVersion: field('api_version', known?.apiVersion ?? 'v2'),
    namespace,
    destinationUrl,
    destinationHeaders: isRow(headers)
      ? Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
      : (known?.destinationHeaders ?? {}),
  }
}

function shownHook(hook: Hook): Row {
  return {
    id: hook.id,
    api_version: hook.apiVersion,
    namespace: hook.namespace,
    destination_url: hook.destinationUrl,
    destination_headers: hook.destinationHeaders,
    owned_by_company_id: hook.companyId === null ? null : Number(hook.companyId),
    owned_by_project_id: hook.projectId === null ? null : Number(hook.projectId),
    owned_by_user_id: null,
  }
}

function shownTrigger(hook: Hook, trigger: Trigger): Row {
  return {
    id: trigger.id,
    webhook_hook_id: hook.id,
    resource_name: trigger.resourceName,
    resource_id: null,
    event_type: trigger.eventType.toUpperCase(),
    company_id: hook.companyId === null ? null : Number(hook.companyId),
    project_id: hook.projectId === null ? null : Number(hook.projectId),
    user_id: null,
  }
}
