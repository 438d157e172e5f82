import { ANNEX_CODE, CONCRETE_CODE, DEPOT, PAINT, STEEL, smallCompany, TOWER } from './company.ts'

/** The small company with an owner's side, direct costs and budgets. */
const BASE = 562949953440000
const id = (offset: number) => BASE + offset

export const [PRIME, PRIME_ODD] = [id(1), id(2)]
export const [LINE_1, LINE_2] = [id(11), id(12)]
export const [CO_APPROVED, CO_PENDING, CO_ODD] = [id(21), id(22), id(23)]
export const [INVOICE_1, INVOICE_2, INVOICE_ODD] = [id(31), id(32), id(33)]
export const [MARCH, APRIL] = [id(41), id(42)]
export const [RENTAL, WAGES, ODD_COST] = [id(51), id(52), id(53)]
export const [STANDARD_VIEW, FORECAST_VIEW, DEPOT_VIEW] = [id(61), id(62), id(63)]

const AT = '2026-03-01T12:00:00Z'
const LATER = '2026-06-15T08:00:00Z'
const subcontract = { id: 562949953430031, code: 'S', name: 'Subcontract' }

/** Records by resource, as a company folder holds them. */
export function ownerCompany(): Record<string, Record<string, unknown>[]> {
  return {
    ...smallCompany(),
    prime_contracts: [
      {
        id: PRIME,
        project_id: TOWER,
        number: 'PC-1',
        title: 'Tower for the city',
        status: 'Approved',
        executed: true,
        vendor: { id: PAINT },
        contract_date: '2026-01-05',
        retainage_percent: '5.0',
        total_payments: '95000.00',
        updated_at: AT,
        line_items: [
          {
            id: LINE_1,
            position: 1,
            description: 'Structure',
            // More digits than a double carries.
            amount: '90071992547409.93',
            cost_code: { id: CONCRETE_CODE },
            line_item_type: subcontract,
          },
          {
            id: LINE_2,
            position: 2,
            description: 'Annex',
            amount: '-0.93',
            quantity: '3',
            unit_cost: '-0.31',
            uom: 'ea',
            cost_code: { id: ANNEX_CODE },
            line_item_type: subcontract,
          },
        ],
      },
      {
        id: PRIME_ODD,
        project_id: TOWER,
        number: 'PC-2',
        status: 'Awaiting Board',
        grand_total: '10.5',
        updated_at: LATER,
      },
    ],
    prime_change_orders: [
      changeOrder(CO_APPROVED, '001', 'approved', [
        {
          id: String(id(24)),
          position: 1,
          amount: '2500.05',
          prime_line_item_id: String(LINE_2),
          cost_code_id: ANNEX_CODE,
          line_item_type_id: subcontract.id,
        },
      ]),
      { ...changeOrder(CO_PENDING, '002', 'pricing', []), grand_total: '700.00' },
      { ...changeOrder(CO_ODD, '003', 'board_review', []), updated_at: LATER },
    ],
    billing_periods: [
      period(MARCH, 1, '2026-03', 'closed'),
      { ...period(APRIL, 2, '2026-04', 'reopened'), updated_at: LATER },
    ],
    payment_applications: [
      invoice(INVOICE_1, 1, 'approved', {
        period_id: MARCH,
        total_amount_paid: '95000.00',
        g702: { current_payment_due: '95000.00', total_retainage: '5000.00' },
      }),
      invoice(INVOICE_2, 2, 'under_review', {
        period_id: APRIL,
        invoice_number: 'OI-2',
        billing_date: '2026-04-25',
        percent_complete: '42.50',
        total_amount_accrued_this_period: '20000.10',
        g702: {
          original_contract_sum: '90071992547409.00',
          net_change_by_change_orders: '2500.05',
          contract_sum_to_date: '90071992549909.05',
          total_completed_and_stored_to_date: '120000.10',
          completed_work_retainage_amount: '5900.00',
          stored_materials_retainage_amount: '100.01',
          total_retainage: '6000.01',
          total_earned_less_retainage: '114000.09',
          less_previous_certificates_for_payment: '95000.00',
          current_payment_due: '19000.09',
          balance_to_finish_including_retainage: '90071992435908.96',
        },
        g703: [
          {
            id: id(34),
            item_number: 1,
            origin_id: LINE_1,
            cost_code_id: CONCRETE_CODE,
            line_item_type_id: subcontract.id,
            description_of_work: 'Structure',
            scheduled_value: '90071992547409.93',
            work_completed_from_previous_application: '100000.00',
            work_completed_this_period: '18000.00',
            materials_presently_stored: '2000.10',
            total_completed_and_stored_to_date: '120000.10',
            balance_to_finish: '90071992427409.83',
            work_completed_retainage_currently_retained: '5900.00',
            materials_stored_retainage_currently_retained: '100.01',
            total_retainage_currently_retained: '6000.01',
          },
          {
            id: id(35),
            item_number: 2,
            origin_id: CO_APPROVED,
            origin_type: 'ChangeOrderPackage',
            added_from_source: 'change_order',
            cost_code_id: ANNEX_CODE,
            description_of_work: 'Owner revision',
            description_override: 'Revision 1',
            scheduled_value: '2500.05',
          },
        ],
        updated_at: LATER,
      }),
      invoice(INVOICE_ODD, 3, 'sent_to_bank', {}),
    ],
    direct_costs: [
      {
        ...cost(RENTAL, 'invoice', 'approved'),
        vendor_id: STEEL,
        invoice_number: 'R-17',
        direct_cost_date: '2026-02-10',
        line_items: [
          {
            id: id(54),
            position: 1,
            description: 'Crane',
            amount: '90071992547409.93',
            cost_code_id: ANNEX_CODE,
            line_item_type_id: subcontract.id,
          },
          { id: id(55), position: 2, amount: '-0.10', cost_code_id: CONCRETE_CODE },
        ],
      },
      { ...cost(WAGES, 'payroll', 'pending'), grand_total: '1200', updated_at: LATER },
      { ...cost(ODD_COST, 'barter', 'escrow'), amount: '3.5' },
    ],
    budget_views: [
      { id: STANDARD_VIEW, project_id: TOWER, name: 'Standard', updated_at: AT },
      { id: FORECAST_VIEW, project_id: TOWER, name: 'Forecast', updated_at: LATER },
      { id: DEPOT_VIEW, project_id: DEPOT, name: 'Only one', updated_at: AT },
    ],
    budget_rows: [
      {
        ...row(id(64), STANDARD_VIEW, ANNEX_CODE),
        original_budget_amount: '1000.10',
        'Revised Budget': '1010.20',
        'Percent Spent': '12.5',
        Note: 'not a number',
        'Not yet': null,
      },
      { ...row(id(65), FORECAST_VIEW, CONCRETE_CODE), 'March 2026': '-77.7' },
      { ...row(id(66), DEPOT_VIEW, CONCRETE_CODE), project_id: DEPOT, 'Committed Costs': '5.00' },
    ],
  }
}

function changeOrder(orderId: number, number: string, status: string, lines: unknown[]) {
  return {
    id: orderId,
    project_id: TOWER,
    contract_id: PRIME,
    number,
    status,
    title: `Change ${number}`,
    reviewed_at: '2026-02-10T09:00:00Z',
    updated_at: AT,
    line_items: lines,
  }
}

function period(periodId: number, position: number, month: string, status: string) {
  return {
    id: periodId,
    project_id: TOWER,
    position,
    start_date: `${month}-01`,
    end_date: `${month}-28`,
    due_date: `${month}-25`,
    status,
    updated_at: AT,
  }
}

function invoice(
  invoiceId: number,
  number: number,
  status: string,
  more: Record<string, unknown>,
): Record<string, unknown> {
  return {
    id: invoiceId,
    project_id: TOWER,
    contract_id: PRIME,
    number,
    status,
    period_start: '2026-04-01',
    period_end: '2026-04-28',
    updated_at: AT,
    ...more,
  }
}

function cost(costId: number, kind: string, status: string) {
  return { id: costId, project_id: TOWER, direct_cost_type: kind, status, updated_at: AT }
}

function row(rowId: number, view: number, code: number) {
  return {
    id: rowId,
    project_id: TOWER,
    budget_view_id: view,
    cost_code_id: code,
    category_id: subcontract.id,
  }
}
