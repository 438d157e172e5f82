/** A small company, as the sandbox's Procore is given it. */

type Json = Record<string, unknown>

/** Ids as a company in a newer region has them: beyond 32 bits. */
export const BASE = 562949953420000
export const id = (offset: number) => BASE + offset
export const COMPANY = id(0)
export const [TOWER, DEPOT, THREE_TIER, CLOSED] = [id(1), id(2), id(3), id(4)]
export const [STEEL, PAINT] = [id(11), id(12)]
export const [FRAME, PAINTING, BOLTS, DELETED] = [id(41), id(42), id(43), id(44)]
export const [CO_APPROVED, CO_PENDING, CO_CUSTOM, CO_THREE_TIER] = [id(61), id(62), id(63), id(64)]
export const [REQ_1, REQ_2, REQ_LOCKED] = [id(81), id(82), id(83)]
export const PAYMENT = id(91)
export const [TRUSS, CO_GONE] = [id(45), id(65)]

export function company(): Record<string, Json[]> {
  const stamps = { created_at: '2026-01-01T08:00:00Z', updated_at: '2026-02-01T08:00:00Z' }
  const project = (number: number, name: string, more: Json = {}) => ({
    id: number,
    name,
    company: { id: COMPANY, name: 'Acme' },
    active: true,
    ...stamps,
    ...more,
  })
  const line = (number: number, amount: string, code: number) => ({
    id: number,
    position: 1,
    description: 'Steel',
    amount,
    cost_code: {
      id: code,
      full_code: code === id(21) ? '05-100' : '05-200',
      name: 'Structural steel',
    },
    line_item_type: { id: id(31), code: 'S', name: 'Subcontract' },
    ...stamps,
  })
  return {
    projects: [
      project(TOWER, 'Tower', { project_number: '26-001' }),
      project(DEPOT, 'Depot'),
      project(THREE_TIER, 'Bridge', { change_order_tiers: 3 }),
      project(CLOSED, 'Old school', { active: false }),
    ],
    vendors: [
      { id: STEEL, name: 'Steel & Sons', origin_code: 'STEEL', ...stamps },
      { id: PAINT, name: 'Fine Paint', ...stamps },
      { id: id(13), name: 'Idle Ltd', ...stamps },
    ],
    cost_codes: [
      {
        id: id(21),
        full_code: '05-100',
        name: 'Structural steel',
        biller_id: TOWER,
        biller_type: 'Project',
      },
      { id: id(22), full_code: '05-200', name: 'Metal deck', project_id: TOWER },
      {
        id: id(23),
        full_code: '01-100',
        name: 'General',
        biller_id: DEPOT,
        biller_type: 'Project',
      },
    ],
    line_item_types: [{ id: id(31), code: 'S', name: 'Subcontract', base_type: 'commitment' }],
    work_order_contracts: [
      {
        id: FRAME,
        number: 'SC-001',
        title: 'Frame',
        status: 'Approved',
        project: { id: TOWER },
        vendor: { id: STEEL },
        retainage_percent: '10.5',
        origin_id: 'SC-1',
        ...stamps,
        line_items: [line(id(51), '60000.10', id(21)), line(id(52), '40000', id(22))],
      },
      {
        id: PAINTING,
        number: 'SC-002',
        title: 'Painting',
        status: 'Draft',
        project_id: TOWER,
        vendor: { id: PAINT },
        grand_total: '1268346.55',
        approved_change_orders: '12.5',
        created_at: stamps.created_at,
        updated_at: '2026-02-15T08:00:00Z',
      },
      {
        id: TRUSS,
        number: 'SC-004',
        title: 'Truss',
        status: 'Approved',
        project: { id: THREE_TIER },
        vendor: { id: STEEL },
        ...stamps,
      },
      {
        id: DELETED,
        number: 'SC-003',
        title: 'Gone',
        status: 'Void',
        project_id: TOWER,
        deleted_at: '2026-02-03T08:00:00Z',
        ...stamps,
      },
    ],
    purchase_order_contracts: [
      {
        id: BOLTS,
        number: 'PO-001',
        title: 'Bolts',
        status: 'Approved',
        project: { id: DEPOT },
        vendor: { id: STEEL },
        ...stamps,
      },
    ],
    commitment_change_orders: [
      {
        id: CO_APPROVED,
        project_id: TOWER,
        contract_id: FRAME,
        number: '001',
        status: 'approved',
        title: 'Bracing',
        ...stamps,
        line_items: [
          {
            id: String(id(71)),
            commitment_line_item_id: String(id(51)),
            amount: '2500.05',
            quantity: '2.5',
            cost_code_id: id(21),
            line_item_type_id: id(31),
            position: 1,
          },
        ],
      },
      {
        id: CO_PENDING,
        project_id: TOWER,
        contract_id: FRAME,
        number: '002',
        status: 'pending',
        grand_total: '400.00',
        ...stamps,
      },
      {
        id: CO_CUSTOM,
        project_id: TOWER,
        contract_id: PAINTING,
        number: '001',
        status: 'owner_is_thinking',
        grand_total: '1.00',
        ...stamps,
      },
      {
        id: CO_THREE_TIER,
        project_id: THREE_TIER,
        contract_id: TRUSS,
        number: '001',
        title: 'Wider truss',
        status: 'approved',
        reviewed_at: '2026-01-20T08:00:00Z',
        due_date: '2026-01-31',
        ...stamps,
        line_items: [
          {
            id: String(id(72)),
            commitment_line_item_id: null,
            amount: '-1200.50',
            quantity: '2',
            unit_cost: '-600.25',
            uom: 'EA',
            description: 'Truss',
            cost_code_id: id(21),
            line_item_type_id: id(31),
            position: 1,
          },
          { id: id(73), amount: '200.00', position: 2 },
        ],
      },
      {
        id: CO_GONE,
        project_id: THREE_TIER,
        contract_id: TRUSS,
        number: '002',
        status: 'void',
        deleted_at: '2026-02-02T08:00:00Z',
        created_at: '2026-01-02T08:00:00Z',
        updated_at: '2026-02-02T08:00:00Z',
      },
    ],
    requisitions: [
      {
        id: REQ_1,
        project_id: TOWER,
        commitment_id: FRAME,
        number: 1,
        status: 'approved',
        vendor_id: STEEL,
        ...stamps,
        contract_items: [
          {
            id: id(101),
            line_item_id: id(51),
            cost_code_id: id(21),
            scheduled_value: '60000.10',
            work_completed_this_period: '10000.00',
            work_completed_retainage_retained_this_period: '1000.00',
          },
        ],
      },
      {
        id: REQ_2,
        project_id: TOWER,
        commitment_id: FRAME,
        number: 2,
        status: 'draft',
        vendor_id: STEEL,
        ...stamps,
        contract_items: [
          {
            id: id(103),
            line_item_id: id(51),
            cost_code_id: id(21),
            scheduled_value: '60000.10',
            work_completed_from_previous_application: '10000.00',
            work_completed_this_period: '15000.00',
            work_completed_retainage_from_previous_application: '1000.00',
            work_completed_retainage_retained_this_period: '1500.00',
          },
          {
            id: id(104),
            line_item_id: id(52),
            cost_code_id: id(22),
            scheduled_value: '40000.00',
            materials_presently_stored: '5000.00',
            materials_stored_retainage_currently_retained: '500.00',
          },
        ],
        change_order_items: [
          {
            id: id(105),
            line_item_id: id(71),
            commitment_line_item_id: id(51),
            change_order_package_id: CO_APPROVED,
            scheduled_value: '2500.05',
            work_completed_this_period: '2500.00',
            work_completed_retainage_retained_this_period: '250.00',
          },
        ],
      },
      {
        id: REQ_LOCKED,
        project_id: DEPOT,
        commitment_id: BOLTS,
        number: 1,
        status: 'draft',
        origin_id: 'INV-7',
        ...stamps,
        contract_items: [],
      },
    ],
    contract_payments: [
      {
        id: PAYMENT,
        project_id: TOWER,
        contract_id: FRAME,
        requisition_id: REQ_1,
        amount: '9000.0',
        date: '2026-02-10',
        check_number: '4711',
        ...stamps,
      },
    ],
  }
}
