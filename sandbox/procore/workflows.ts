import { projectOf } from './company.ts'
import { type Answer, type Call, ok } from './http.ts'
import { invalid, noSuchRecord, Refusal } from './refusal.ts'
import { saveRequisition } from './requisition-writes.ts'
import { touch } from './rollups.ts'
import { isRow, moment, type Row, text } from './row.ts'
import { type Store, stamp, type Workflow } from './store.ts'

/**
 * Workflows of the self-serve tool, of one step each: a record under a running one takes no status but
 * by an answer to it. Procore's description does not have these paths; its documentation does.
 */
const types = new Set([
  'CommitmentChangeOrder',
  'Billings::Requisition',
  'WorkOrderContract',
  'PurchaseOrderContract',
])
const STEP = 'Accounting Review'

/** GET …/workflows/instances. A type that it does not know is a 400, as Procore was seen to answer. */
export function listInstances(call: Call): Answer {
  projectOf(call, call.params['project_id'])
  const type = call.query.one('filters[workflowable_object_type]') ?? ''
  const id = call.query.one('filters[workflowable_object_id]') ?? ''
  if (!types.has(type)) throw new Refusal(400, 'workflowable_object_type is invalid')
  const found = [...call.store.workflows.values()].filter(
    each => each.objectType === type && each.objectId === id,
  )
  return ok(found.map(shown))
}

/** POST …/workflows/instances/{id}/responses: the answer sets the status of the record. */
export async function respond(call: Call): Promise<Answer> {
  const workflow = call.store.workflows.get(call.params['id'] ?? '')
  if (!workflow) throw noSuchRecord('Workflow', call.params['id'] ?? '')
  if (workflow.endedAt !== null) throw new Refusal(409, 'The workflow has ended')
  if (!workflow.canRespond) throw new Refusal(403, 'You are not an assignee of the current step')
  if (text(call.body, 'current_step_occurrence_id') !== occurrenceOf(workflow)) {
    throw invalid({ current_step_occurrence_id: ['is not the current step'] })
  }
  const chosen = workflow.responses.find(
    ({ id }) => id === text(call.body, 'selected_response_option_id'),
  )
  if (!chosen) throw invalid({ selected_response_option_id: ['is not included in the list'] })
  workflow.endedAt = moment(call.now)
  await setStatus(call, workflow, chosen.status)
  return { status: 201, body: { data: { id: String(call.store.newId()) } } }
}

/** A control of the sandbox: {objectType, objectId, canRespond, responses: [{name, status}]}. */
export function addWorkflow(store: Store, given: unknown): Workflow {
  if (!isRow(given)) throw new TypeError('a workflow is a JSON object')
  const responses = Array.isArray(given['responses']) ? given['responses'].filter(isRow) : []
  const workflow: Workflow = {
    id: String(store.newId()),
    objectType: text(given, 'objectType'),
    objectId: text(given, 'objectId'),
    canRespond: given['canRespond'] === true,
    responses: responses.map((each, index) => ({
      id: String(index + 1),
      name: text(each, 'name'),
      status: text(each, 'status'),
    })),
    endedAt: null,
  }
  store.workflows.set(workflow.id, workflow)
  return workflow
}

async function setStatus(call: Call, workflow: Workflow, status: string): Promise<void> {
  const { store, now } = call
  const requisition = store.requisitions.get(workflow.objectId)
  if (workflow.objectType === 'Billings::Requisition' && requisition) {
    const record = await store.requisition(requisition)
    record['status'] = status
    saveRequisition(call, requisition, record)
    return
  }
  const commitment = store.contracts.get(workflow.objectId)
  if (commitment?.kind === workflow.objectType) {
    commitment.header['status'] = status
    touch(commitment, now)
    return
  }
  const order = store.changeOrders.get(workflow.objectId)
  if (!order) throw noSuchRecord(workflow.objectType, workflow.objectId)
  order.header['status'] = status
  order.header['reviewed_at'] = moment(now)
  stamp(order.header, now)
  const contract = store.contracts.get(order.contractId)
  if (contract) touch(contract, now)
}

function shown(workflow: Workflow): Row {
  const { id, objectId, objectType, responses, canRespond, endedAt } = workflow
  const step = {
    id: occurrenceOf(workflow),
    name: STEP,
    due_at: null,
    available_responses: responses.map(each => ({ id: each.id, name: each.name })),
  }
  return {
    id,
    workflowable_object_id: objectId,
    workflowable_object_type: objectType,
    user_permissions: { can_respond: canRespond && endedAt === null },
    current_step_occurrence: endedAt === null ? step : null,
    ended_at: endedAt,
  }
}

function occurrenceOf({ id }: Workflow): string {
  return `${id}01`
}
