import { sum } from '#lib/decimal'
import type { Place, ProcoreResource } from '../format.ts'
import { type Filed, kept, type Shelf } from './owner-store.ts'
import { type Row, text } from './row.ts'
import { rows, type Store } from './store.ts'

type RecordsOf = (store: Store, resource: ProcoreResource) => AsyncIterable<Place & { record: Row }>

/** Reads the owner's side of a company folder. Every file may be missing. */
export async function loadOwner(store: Store, recordsOf: RecordsOf): Promise<void> {
  const { owner } = store
  await file('prime_contracts', owner.contracts, 'line_items')
  await file('prime_change_orders', owner.changeOrders, 'line_items')
  await file('payment_applications', owner.invoices, 'g703')
  const whole = {
    billing_periods: owner.periods,
    direct_costs: owner.directCosts,
    budget_views: owner.budgetViews,
    budget_rows: owner.budgetRows,
  } as const
  for (const [resource, shelf] of Object.entries(whole)) {
    for await (const { record } of recordsOf(store, resource as keyof typeof whole)) {
      shelf.add(kept(record))
    }
  }

  async function file(
    resource: ProcoreResource,
    shelf: Shelf<Filed>,
    field: string,
  ): Promise<void> {
    for await (const { record, offset, length } of recordsOf(store, resource)) {
      const { [field]: _, ...header } = record
      shelf.add({
        id: text(record, 'id'),
        projectId: text(record, 'project_id'),
        header,
        total:
          text(record, 'grand_total') ||
          sum(rows(record, field).map(line => text(line, 'amount') || '0')),
        place: { offset, length },
      })
    }
  }
}
