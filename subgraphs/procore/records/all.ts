import type { Raw } from '../wire/json.ts'
import * as budget from './budget.ts'
import * as changeOrder from './change-order.ts'
import * as changeOrderLine from './change-order-line.ts'
import * as commitment from './commitment.ts'
import * as costCode from './cost-code.ts'
import * as directCost from './direct-cost.ts'
import * as invoice from './invoice.ts'
import * as invoiceConfiguration from './invoice-configuration.ts'
import * as invoiceLine from './invoice-line.ts'
import * as ownerInvoice from './owner-invoice.ts'
import * as payment from './payment.ts'
import * as primeContract from './prime-contract.ts'
import * as project from './project.ts'
import * as projectTool from './project-tool.ts'
import type { Declared } from './record.ts'
import * as subJob from './sub-job.ts'
import * as vendor from './vendor.ts'
import * as wbsCode from './wbs-code.ts'
import * as webhook from './webhook.ts'

const files = [
  budget,
  changeOrder,
  changeOrderLine,
  commitment,
  costCode,
  directCost,
  invoice,
  invoiceConfiguration,
  invoiceLine,
  ownerInvoice,
  payment,
  primeContract,
  project,
  projectTool,
  subJob,
  vendor,
  wbsCode,
  webhook,
]

interface DeclaredClass {
  readonly declared: Declared
  new (raw: Raw, ...facts: never[]): object
}

/** Every record that is read of Procore. A resource of which none is read is found out at the start. */
export const classes: readonly DeclaredClass[] = files.flatMap(file =>
  Object.values(file).filter(isDeclared),
)

export const declarations: readonly Declared[] = classes.map(({ declared }) => declared)

function isDeclared(value: unknown): value is DeclaredClass {
  return typeof value === 'function' && 'declared' in value
}
