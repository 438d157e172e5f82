import { type Check, fail, ok, warn } from '#lib/check'
import { messageOf } from '#lib/errors'
import { ProjectToolRow } from '../records/project-tool.ts'
import { rowsFrom, textOf } from '../records/values.ts'
import type { ProcoreClient } from '../wire/client.ts'
import { isUnreadable } from '../wire/errors.ts'
import type { Raw } from '../wire/json.ts'
import { resources } from '../wire/resources.ts'

const COMMITMENTS_RIGHT =
  'Give the account Read Only on the tool Commitments of the project, with the granular rights View Private Work Order Contract and View Private Purchase Order Contract; or Admin on it.'

/** The rights of one project, list by list, and whether private contracts and their lines are shown. */
export async function projectChecks(client: ProcoreClient, project: Raw): Promise<Check[]> {
  const id = textOf(project, 'id') ?? ''
  const name = `project ${textOf(project, 'project_number') ?? id}`
  const query = { project_id: id }
  const place = { project: id }
  const checks: Check[] = []

  /** The rows of a list; a refusal is a check of its own. */
  async function rowsOf(
    what: string,
    right: string,
    ask: Parameters<ProcoreClient['list']>[0],
  ): Promise<Raw[] | undefined> {
    try {
      return await client.list(ask)
    } catch (thrown) {
      // Where change orders have three tiers, they are packages.
      if (ask.resource === resources.changeOrders && /answered 422/.test(messageOf(thrown))) {
        return rowsOf(what, right, { resource: resources.changeOrderPackages, query })
      }
      const told = `${messageOf(thrown)} What rests on it is UNREAD.`
      checks.push(
        isUnreadable(thrown)
          ? warn(`${name}: ${what}`, told, right)
          : fail(`${name}: ${what}`, told, 'Read the message; try again later.'),
      )
      return undefined
    }
  }

  const tools = await client
    .list({ resource: resources.projectTools, place })
    .then(rows => rows.map(row => new ProjectToolRow(row, name)))
    .catch(() => undefined)
  const ofCommitments = tools?.filter(({ kind }) => kind === 'COMMITMENTS') ?? []
  if (ofCommitments.length > 0 && ofCommitments.every(({ isActive }) => isActive === false)) {
    return [ok(name, 'The tool Commitments is off: there is nothing to read.')]
  }
  await rowsOf(
    'cost codes',
    'Permit the project to the app, and give the account Read Only on its Budget.',
    {
      resource: resources.costCodes,
      query,
    },
  )
  const orders = await rowsOf('subcontracts', COMMITMENTS_RIGHT, {
    resource: resources.workOrderContracts,
    query,
  })
  const purchases = await rowsOf('purchase orders', COMMITMENTS_RIGHT, {
    resource: resources.purchaseOrderContracts,
    query,
  })
  const changes = await rowsOf('change orders', COMMITMENTS_RIGHT, {
    resource: resources.changeOrders,
    place,
  })
  const bills = await rowsOf('requisitions', COMMITMENTS_RIGHT, {
    resource: resources.requisitionKeys,
    query,
  })
  if (orders && purchases) {
    const documents = [
      ...(changes ?? []).map(row => textOf(row, 'contract_id')),
      ...(bills ?? []).map(row => textOf(row, 'commitment_id')),
    ]
    checks.push(...contractChecks(name, [...orders, ...purchases], documents))
    const [order] = orders
    const [purchase] = purchases
    const shown = order
      ? { resource: resources.workOrderContract, contract: order }
      : { resource: resources.purchaseOrderContract, contract: purchase }
    if (shown.contract)
      checks.push(await linesCheck(client, name, query, shown.resource, shown.contract))
  }
  if (checks.length > 0) return checks
  return [ok(name, `${bills?.length ?? 0} requisitions; nothing is refused.`)]
}

function contractChecks(
  name: string,
  contracts: readonly Raw[],
  documents: readonly (string | null)[],
): Check[] {
  const known = new Set(contracts.map(row => textOf(row, 'id')))
  const hidden = new Set(documents.filter(id => id !== null && !known.has(id)))
  if (hidden.size > 0) {
    const message = `${hidden.size} commitments have change orders or requisitions and are not in the list: the account does not see private ones.`
    return [warn(`${name}: private commitments`, message, COMMITMENTS_RIGHT)]
  }
  const isAnyPrivate = contracts.some(row => row['private'] === true)
  if (contracts.length === 0 || isAnyPrivate) return []
  const message = `None of the ${contracts.length} commitments that the account sees is private, and new ones are by default.`
  return [
    warn(
      `${name}: private commitments`,
      message,
      `If the project has private ones: ${COMMITMENTS_RIGHT}`,
    ),
  ]
}

async function linesCheck(
  client: ProcoreClient,
  name: string,
  query: Record<string, string>,
  resource: (typeof resources)['workOrderContract'],
  contract: Raw,
): Promise<Check> {
  const what = `${name}: schedule of values`
  const id = textOf(contract, 'id') ?? ''
  try {
    const found = await client.find({ resource, place: { id }, query })
    const lines = rowsFrom(found?.['line_items'])
    if (lines.length > 0 || /^-?0*(\.0*)?$/.test(textOf(contract, 'grand_total') ?? '0')) {
      return ok(what, `${lines.length} lines of one commitment.`)
    }
    return warn(
      what,
      'A commitment with an amount shows no lines; it stays UNREAD.',
      COMMITMENTS_RIGHT,
    )
  } catch (thrown) {
    return warn(what, `${messageOf(thrown)} The commitment stays UNREAD.`, COMMITMENTS_RIGHT)
  }
}
