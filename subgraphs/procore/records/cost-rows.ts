import type { ProcoreDirectCostKind, ProcoreDirectCostStatus } from '../types.generated.ts'
import type { Raw } from '../wire/client.ts'
import type { Amount } from './amounts.ts'
import type { ChargedLine } from './owner-rows.ts'
import type { ProjectKey } from './rows.ts'

/** Direct costs and the budget, as their resolvers are handed them. */

export interface DirectCostRow {
  __typename: string
  id: string
  key: ProjectKey
  sourceStatus: string | null
  status: ProcoreDirectCostStatus
  fetchedAt: string
  raw: Raw
  kind: ProcoreDirectCostKind
  sourceKind: string | null
  invoiceNumber: string | null
  description: string | null
  amount: Amount
  incurredOn: string | null
  receivedOn: string | null
  paidOn: string | null
  vendorId: string | null
  currency: string
  updatedAt: string | null
}

export interface DirectCostLineRow extends ChargedLine {
  /** Procore's id of the direct cost. */
  costId: string
}

export interface BudgetViewRow {
  __typename: string
  id: string
  key: ProjectKey
  fetchedAt: string
  raw: Raw
  name: string | null
  description: string | null
  updatedAt: string | null
}

export interface BudgetRow {
  id: string
  fetchedAt: string
  raw: Raw
  description: string | null
  costCode: string | null
  costType: string | null
  extra: string | null
  columns: BudgetColumnRow[]
  currency: string
}

export interface BudgetColumnRow {
  name: string
  amount: Amount
}
