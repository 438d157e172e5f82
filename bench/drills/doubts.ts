import { numberKey } from '#lib/number-key'
import { commitmentsIn } from './natural-keys.ts'
import { listed, shown } from './procore-api.ts'
import type { DrillWorld } from './world.ts'

/**
 * Operations that say their outcome is not known. That is the truth of what was about to be sent to a
 * system that knows no key, when its process died, for as long as the system does not show it.
 */
export interface Doubt {
  key: string
  kind: string
  /** Which system the operation says may have it. */
  system: 'PROCORE' | 'SAGE300'
  step: string
  /** As it was decided; see the writes. */
  // biome-ignore lint/suspicious/noExplicitAny: each kind of write has a request of its own.
  request: any
}

type World = Pick<DrillWorld, 'store' | 'sage' | 'procoreUrl'>
/** Whether the system has what was about to be written, past Tieout. */
type Look = (world: World, doubt: Doubt) => Promise<boolean>

const looks: Readonly<Record<string, Look>> = {
  async COMMITMENT_CREATE({ procoreUrl }, { request: { create } }) {
    const found = await commitmentsIn(procoreUrl, create.projectId, numberKey(create.number))
    return found.some(row => row['status'] === 'Approved')
  },
  async CHANGE_ORDER_APPROVE({ procoreUrl }, { request }) {
    const [project, id] = request.procoreChangeOrderId.split('/').slice(4)
    const path = `/rest/v1.0/projects/${project}/commitment_change_orders/${id}`
    const inPackages = `/rest/v1.0/change_order_packages/${id}?project_id=${project}`
    const found = await shown(procoreUrl, path).catch(() => shown(procoreUrl, inPackages))
    return /^approved$/i.test(String(found['status']))
  },
  async INVOICE_APPROVE({ procoreUrl }, { request }) {
    const [project, id] = request.procoreInvoiceId.split('/').slice(4)
    const path = `/rest/v1.1/requisitions/${id}?project_id=${project}`
    return /^approved$/i.test(String((await shown(procoreUrl, path))['status']))
  },
  async RETAINAGE_RELEASE({ procoreUrl }, { request: { release } }) {
    const [project, contract] = release.commitmentId.split('/').slice(4)
    const path = `/rest/v1.1/requisitions?project_id=${project}&per_page=1000`
    const found = await listed(procoreUrl, path)
    return found.some(
      row =>
        String(row['commitment_id']) === contract &&
        numberKey(String(row['invoice_number'] ?? '')) === numberKey(release.number),
    )
  },
  async VENDOR_EXPORT({ sage }, { request: { vendorNumber, fields } }) {
    const { rows } = await sage.query<{ day: string | null }>(
      `select to_char(gl_ins_expiration_dt, 'YYYY-MM-DD') as day from apm_master__vendor
       where rtrim(vendor) = $1`,
      [vendorNumber],
    )
    return rows[0]?.day === fields.generalLiabilityExpiresOn
  },
}

/** Of what is told as not known: what is there all the same, or was never handed to whom it names. */
export async function falseDoubts(world: World): Promise<string[]> {
  const { rows } = await world.store.query<Doubt>(
    `select operation.idempotency_key as key, operation.kind,
       unheard.system, unheard.name as step, decided.result -> 'request' as request
     from tieout.operation
     join tieout.operation_step as decided
       on decided.operation_id = operation.id and decided.name = 'CHECK'
     join lateral (
       select system, name from tieout.operation_step as step
       where step.operation_id = operation.id and step.name not in ('LOOK_UP', 'READ_BACK')
       order by position desc limit 1
     ) as unheard on true
     where operation.state = 'UNCERTAIN'`,
  )
  const problems = rows.map(async doubt => {
    const told = `${doubt.kind} ${doubt.key} is UNCERTAIN`
    // Sage says under the key of an import what came of it.
    if (doubt.step === 'IMPORT')
      return `${told} after its ${doubt.step}, though nothing is under way.`
    const look = looks[doubt.kind]
    if (!look) return `Nobody knows how to look for ${doubt.kind}; tell it in doubts.ts.`
    return (await look(world, doubt)) ? `${told}, and ${doubt.system} has what it wrote.` : []
  })
  return (await Promise.all(problems)).flat()
}
