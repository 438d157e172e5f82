/** A small company in Procore's own shape, with ids as newer regions have them: beyond 32 bits. */
const BASE = 562949953430000
const id = (offset: number) => BASE + offset

export const TOWER = id(1)
export const DEPOT = id(2)
export const BRIDGE = id(3)
export const [STEEL, PAINT] = [id(11), id(12)]
export const [CONCRETE_CODE, PAINT_CODE, ANNEX_CODE] = [id(21), id(22), id(23)]
export const [FRAME, PAINTING, BOLTS, CABLES] = [id(41), id(42), id(43), id(44)]
export const [FRAME_LINE_1, FRAME_LINE_2] = [id(51), id(52)]
export const [CO_APPROVED, CO_PENDING, CO_CUSTOM] = [id(61), id(62), id(63)]
export const CO_LINE_NEW = id(66)
export const CO_THREE_TIERS = id(67)
export const [FRAME_1, FRAME_2, FRAME_DRAFT] = [id(81), id(82), id(83)]
export const [PAINTING_1, PAINTING_2] = [id(84), id(85)]

const AT = '2026-03-01T12:00:00Z'
const SUBCONTRACT_TYPE = id(31)

const concrete = { id: CONCRETE_CODE, full_code: '03-300', name: 'Cast-in-place' }
const painting = { id: PAINT_CODE, full_code: '09-900', name: 'Painting' }
const annex = {
  id: ANNEX_CODE,
  full_code: '03-310',
  name: 'Annex',
  biller: 'Annex',
  biller_type: 'SubJob',
  biller_id: id(29),
}
const type = { id: SUBCONTRACT_TYPE, code: 'S', name: 'Subcontract' }

export const gidOf = {
  project: (project: number) => `gid://procore/Project/${project}`,
  subcontract: (contract: number) => `gid://procore/WorkOrderContract/${TOWER}/${contract}`,
  order: (contract: number) => `gid://procore/PurchaseOrderContract/${TOWER}/${contract}`,
  invoice: (requisition: number) => `gid://procore/Requisition/${TOWER}/${requisition}`,
  changeOrder: (order: number) => `gid://procore/CommitmentChangeOrder/${TOWER}/${order}`,
}

/** Records by resource, as a company folder holds them. */
export function smallCompany(): Record<string, Record<string, unknown>[]> {
  return {
    projects: [
      { id: TOWER, name: 'Tower', project_number: '26-001', active: true, updated_at: AT },
      { id: DEPOT, name: 'Depot', project_number: '26-002', active: false, updated_at: AT },
      {
        id: BRIDGE,
        name: 'Bridge',
        project_number: '26-003',
        active: true,
        change_order_tiers: 3,
        updated_at: AT,
      },
    ],
    vendors: [
      { id: STEEL, name: 'Steel Co', origin_code: 'ST01', is_active: true, updated_at: AT },
      { id: PAINT, name: 'Paint Co', is_active: false, updated_at: AT },
      ...[13, 14, 15].map(offset => ({ id: id(offset), name: `Vendor ${offset}`, updated_at: AT })),
    ],
    cost_codes: [
      { ...concrete, project_id: TOWER, biller_id: TOWER, biller_type: 'Project' },
      { ...painting, project_id: TOWER, biller_id: TOWER, biller_type: 'Project' },
      { ...annex, project_id: TOWER },
    ],
    line_item_types: [{ ...type, base_type: 'commitment' }],
    work_order_contracts: [
      contract(FRAME, 'SC-100', 'Approved', STEEL, {
        contract_date: '2026-01-15',
        retainage_percent: '10.0',
        line_items: [
          {
            id: FRAME_LINE_1,
            position: 1,
            description: 'Frame',
            amount: '100000.5',
            cost_code: concrete,
            line_item_type: type,
          },
          {
            id: FRAME_LINE_2,
            position: 2,
            description: 'Annex',
            amount: '5000',
            quantity: '10',
            unit_cost: '500',
            uom: 'ea',
            cost_code: annex,
            line_item_type: type,
          },
        ],
      }),
      contract(PAINTING, 'SC-200', 'Out For Signature', PAINT, {
        line_items: [
          {
            id: id(53),
            position: 1,
            amount: '40000.00',
            cost_code: painting,
            line_item_type: type,
          },
        ],
      }),
      { ...contract(CABLES, 'SC-7', 'Approved', STEEL, {}), project: { id: BRIDGE } },
    ],
    purchase_order_contracts: [
      contract(BOLTS, 'PO-1', 'Partially Received', STEEL, {
        line_items: [
          { id: id(54), position: 1, amount: '900.00', cost_code: concrete, line_item_type: type },
        ],
      }),
    ],
    commitment_change_orders: [
      changeOrder(CO_APPROVED, '001', 'approved', '2500.00', [
        {
          id: String(id(65)),
          position: 1,
          amount: '3000.00',
          commitment_line_item_id: String(FRAME_LINE_2),
          cost_code_id: ANNEX_CODE,
          line_item_type_id: SUBCONTRACT_TYPE,
        },
        {
          id: String(CO_LINE_NEW),
          position: 2,
          amount: '-500.00',
          quantity: '2.5',
          unit_cost: '-200.00',
          wbs_code: { flat_code: '09-900.S' },
        },
      ]),
      changeOrder(CO_PENDING, '002', 'pending', '700.00', []),
      changeOrder(CO_CUSTOM, '003', 'legal_review', '10.00', []),
      {
        ...changeOrder(CO_THREE_TIERS, '1', 'approved', '12.50', [
          {
            id: String(id(68)),
            position: 1,
            amount: '12.50',
            cost_code_id: CONCRETE_CODE,
            line_item_type_id: SUBCONTRACT_TYPE,
          },
        ]),
        project_id: BRIDGE,
        contract_id: CABLES,
      },
    ],
    requisitions: [
      // Stored material is a balance: the second month installs what the first had stored.
      requisition(FRAME_1, FRAME, 1, 'approved', [
        item(id(91), FRAME_LINE_1, {
          work_completed_this_period: '20000.00',
          materials_presently_stored: '10000.00',
          work_completed_retainage_retained_this_period: '2000.00',
          materials_stored_retainage_currently_retained: '1000.00',
        }),
      ]),
      requisition(
        FRAME_2,
        FRAME,
        2,
        'approved_as_noted',
        [
          item(id(92), FRAME_LINE_1, {
            work_completed_from_previous_application: '20000.00',
            work_completed_this_period: '15000.00',
            work_completed_retainage_from_previous_application: '2000.00',
            work_completed_retainage_retained_this_period: '1500.00',
          }),
        ],
        [
          {
            ...item(id(93), id(65), {
              scheduled_value: '3000.00',
              work_completed_this_period: '1000.00',
            }),
            commitment_line_item_id: String(FRAME_LINE_1),
            change_order_package_id: CO_APPROVED,
          },
        ],
      ),
      requisition(FRAME_DRAFT, FRAME, 3, 'draft', [
        item(id(94), FRAME_LINE_1, {
          work_completed_from_previous_application: '35000.00',
          work_completed_this_period: '7000.00',
          work_completed_retainage_from_previous_application: '3500.00',
          work_completed_retainage_released_this_period: '3500.00',
        }),
      ]),
      // Here Procore itself has moved the stored balance into the previous work.
      requisition(PAINTING_1, PAINTING, 1, 'pending_owner_approval', [
        item(id(95), id(53), {
          work_completed_this_period: '20000.00',
          materials_presently_stored: '10000.00',
          work_completed_retainage_retained_this_period: '2000.00',
          materials_stored_retainage_currently_retained: '1000.00',
        }),
      ]),
      requisition(PAINTING_2, PAINTING, 2, 'approved', [
        item(id(96), id(53), {
          work_completed_from_previous_application: '30000.00',
          work_completed_this_period: '5000.00',
          work_completed_retainage_from_previous_application: '3000.00',
          work_completed_retainage_retained_this_period: '500.00',
        }),
      ]),
    ],
    contract_payments: [
      {
        id: id(101),
        project_id: TOWER,
        contract_id: FRAME,
        amount: '27000',
        date: '2026-03-20',
        check_number: '4001',
        status: 'paid',
        updated_at: AT,
      },
      {
        id: id(102),
        project_id: TOWER,
        contract_id: FRAME,
        amount: '10.00',
        payment_number: 7,
        status: 'in_review',
        updated_at: '2026-05-01T00:00:00Z',
      },
    ],
  }
}

export function requisition(
  requisitionId: number,
  contractId: number,
  number: number,
  status: string,
  contractItems: unknown[],
  changeOrderItems: unknown[] = [],
): Record<string, unknown> {
  return {
    id: requisitionId,
    project_id: TOWER,
    commitment_id: contractId,
    number,
    status,
    billing_date: `2026-0${number}-25`,
    requisition_end: `2026-0${number}-28`,
    updated_at: AT,
    contract_items: contractItems,
    change_order_items: changeOrderItems,
  }
}

export function item(
  itemId: number,
  lineId: number,
  amounts: Record<string, string>,
): Record<string, unknown> {
  return {
    id: itemId,
    line_item_id: lineId,
    cost_code_id: CONCRETE_CODE,
    line_item_type_id: SUBCONTRACT_TYPE,
    position: 1,
    ...amounts,
  }
}

function contract(
  contractId: number,
  number: string,
  status: string,
  vendor: number,
  more: Record<string, unknown>,
): Record<string, unknown> {
  return {
    id: contractId,
    number,
    status,
    title: `Title of ${number}`,
    project: { id: TOWER },
    vendor: { id: vendor },
    updated_at: AT,
    ...more,
  }
}

function changeOrder(
  orderId: number,
  number: string,
  status: string,
  total: string,
  lines: unknown[],
): Record<string, unknown> {
  return {
    id: orderId,
    project_id: TOWER,
    contract_id: FRAME,
    number,
    status,
    grand_total: total,
    reviewed_at: '2026-02-10T09:00:00Z',
    updated_at: AT,
    line_items: lines,
  }
}
