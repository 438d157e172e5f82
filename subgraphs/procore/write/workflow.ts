import { TieoutError } from '#lib/errors'
import type { UserError } from '../types.generated.ts'
import type { Order, ProcoreClient } from '../wire/client.ts'
import { isObject, type Raw } from '../wire/json.ts'
import { written } from '../wire/resources.ts'
import { refusal } from './outcome.ts'

/**
 * A record under a workflow of Procore changes its status by the answer of whoever its step waits for,
 * and no other way. What the workflow's responses are called is up to the company.
 */
export type Way =
  /** No workflow that is known of: the status is set. */
  | { kind: 'STATUS' }
  | { kind: 'RESPONSE'; order: Order; step: string; response: string }
  | { kind: 'CLOSED'; userErrors: UserError[] }

/** A response that agrees; "Approved as Noted" agrees to something else than was asked. */
const AGREES = /^(approve|approved|accept|accepted|yes)$/i

/** Throws TieoutError where Procore cannot be asked. */
export async function wayOf(
  client: ProcoreClient,
  record: { project: string; id: string; type: string; named: string },
): Promise<Way> {
  const instance = await runningInstance(client, record)
  if (!instance) return { kind: 'STATUS' }
  const { named, project } = record
  const step = isObject(instance['current_step_occurrence'])
    ? instance['current_step_occurrence']
    : {}
  const stepName = textOf(step, 'name') ?? 'its current step'
  const closed = (message: string): Way => ({
    kind: 'CLOSED',
    userErrors: [refusal('WRONG_STATE', message)],
  })
  const permissions = instance['user_permissions']
  if (!isObject(permissions) || permissions['can_respond'] !== true) {
    return closed(
      `${named} is in a workflow of Procore at ${stepName}, which waits for somebody else than Tieout's account: approve it there, or make the account an assignee of that step.`,
    )
  }
  const responses = responsesOf(step)
  const agreeing = responses.filter(({ name }) => AGREES.test(name))
  const [response] = agreeing
  if (!response || agreeing.length > 1) {
    const names = responses.map(({ name }) => name).join(', ') || 'none that Procore tells'
    return closed(
      `${named} is in a workflow of Procore at ${stepName}, and which of its responses approves it is not clear (${names}): answer it in Procore.`,
    )
  }
  const [id, occurrence] = [textOf(instance, 'id'), textOf(step, 'id')]
  if (id === undefined || occurrence === undefined || response.id === undefined) {
    return closed(
      `${named} is in a workflow of Procore at ${stepName}, and Procore does not tell how it is answered: answer it there.`,
    )
  }
  const order: Order = {
    method: 'POST',
    resource: written.workflowResponses,
    place: { project, id },
    body: {
      current_step_occurrence_id: occurrence,
      selected_response_option_id: response.id,
      attachments: {},
    },
  }
  return { kind: 'RESPONSE', order, step: stepName, response: response.name }
}

/**
 * Where Procore does not tell, because the tool is off, hidden or knows no such type, the status is
 * set: Procore itself refuses that for a record under a workflow.
 */
async function runningInstance(
  client: ProcoreClient,
  record: { project: string; id: string; type: string },
): Promise<Raw | undefined> {
  const { project, id, type } = record
  const ask = {
    resource: written.workflowInstances,
    place: { project },
    query: {
      'filters[workflowable_object_id]': id,
      'filters[workflowable_object_type]': type,
    },
  }
  try {
    return (await client.list(ask)).find(isRunning)
  } catch (thrown) {
    const isUntold =
      thrown instanceof TieoutError &&
      ['PROCORE_NOT_FOUND', 'PROCORE_FORBIDDEN', 'PROCORE_REFUSED', 'PROCORE_MALFORMED'].includes(
        thrown.code,
      )
    if (isUntold) return undefined
    throw thrown
  }
}

function isRunning(instance: Raw): boolean {
  const { ended_at: endedAt, current_step_occurrence: step } = instance
  return (endedAt === null || endedAt === undefined) && step !== null && step !== undefined
}

function responsesOf(step: Raw): { id: string | undefined; name: string }[] {
  const list = step['available_responses'] ?? step['available_response_options']
  if (!Array.isArray(list)) return []
  return list.map(each =>
    isObject(each)
      ? {
          id: textOf(each, 'id'),
          name: textOf(each, 'name') ?? textOf(each, 'label') ?? textOf(each, 'value') ?? '',
        }
      : { id: undefined, name: String(each) },
  )
}

function textOf(row: Raw, field: string): string | undefined {
  const value = row[field]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
