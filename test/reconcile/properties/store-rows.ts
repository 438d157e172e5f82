import type { Pool } from 'pg'
import type { Side, Sides } from './two-sides.ts'

/** Puts small commitments into the store as both systems would have been read. */
export interface World {
  /** The number of the project and job, as findings name it. */
  number: string
  /** Each with a vendor of its own. */
  companies: readonly (readonly Sides[])[]
  /** In which order a document has its lines. */
  isTurned?: boolean
}

type Row = Record<string, unknown>

const SINCE = '2026-01-01'
const FIRST_YEAR = 2024

export async function storeWorlds(pool: Pool, worlds: readonly World[]): Promise<void> {
  const tables = new Map<string, Row[]>()
  const add = (table: string, row: Row) => {
    const rows = tables.get(table) ?? []
    tables.set(table, rows)
    rows.push({ ...row, valid_from: SINCE })
  }
  for (const [index, world] of worlds.entries()) storeWorld(world, index + 1, add)
  for (const [table, rows] of tables) await insert(pool, `${table}_version`, rows)
  const marks = worlds.flatMap((_, index) => [
    { system: 'PROCORE', project_id: `gid://procore/Project/${index + 1}` },
    { system: 'SAGE300', project_id: `gid://sage300/Job/${index + 1}` },
  ])
  const everything = [
    { system: 'PROCORE', project_id: '' },
    { system: 'SAGE300', project_id: '' },
  ]
  await insert(
    pool,
    'tieout.read_mark',
    [...marks, ...everything].map(mark => ({ ...mark, read_at: new Date() })),
  )
  const ofProject = ['COST_CODES', 'COMMITMENTS', 'CHANGE_ORDERS', 'INVOICES', 'PAYMENTS']
  const readings = [...marks, ...everything].flatMap(mark =>
    (mark.project_id === '' ? ['PROJECTS', 'VENDORS'] : ofProject).map(list => {
      const at = new Date()
      return { ...mark, list, state: 'READ', read_at: at, tried_at: at }
    }),
  )
  await insert(pool, 'tieout.reading', readings)
  await pool.query('analyze')
}

/** Takes out all that was read and all that was concluded. */
export async function clearStore(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('procore', 'sage')
       or (schemaname = 'tieout' and tablename not in ('legal_cap', 'migration', 'flat_clock') and tablename not like 'audit%')`,
  )
  await pool.query(`truncate ${rows.map(row => row.name).join(', ')} cascade`)
}

function storeWorld(
  { number, companies, isTurned = false }: World,
  id: number,
  add: (table: string, row: Row) => void,
): void {
  const field = `gid://procore/Project/${id}`
  const books = `gid://sage300/Job/${id}`
  add('procore.project', { id: field, number, name: number, status: 'ACTIVE' })
  add('sage.project', { id: books, number, name: number, status: 'ACTIVE', company: 'main' })
  const sides = companies.flat().flatMap(({ field, books }) => [field, books])
  const codes = new Set(sides.flatMap(side => side?.lines ?? []).map(line => line.code))
  for (const code of codes) {
    const named = { number: code, name: code }
    add('procore.cost_code', { id: `${field}/code/${code}`, project_id: field, ...named })
    add('sage.cost_code', {
      id: `${books}/code/${code}`,
      project_id: books,
      ...named,
      is_group: false,
    })
  }
  for (const [place, commitments] of companies.entries()) {
    const vendor = `${id}-${place}`
    const named = { number: `V${vendor}`, name: `Trades ${vendor}`, status: 'ACTIVE' }
    add('procore.vendor', { id: `gid://procore/Vendor/${vendor}`, ...named })
    add('sage.vendor', { id: `gid://sage300/Vendor/${vendor}`, ...named, company: 'main' })
    for (const [turn, sides] of commitments.entries()) {
      const of = { field, books, id: `${vendor}-${turn}`, vendor, isTurned, add }
      if (sides.field) storeField(sides.field, of)
      if (sides.books) storeBooks(sides.books, of)
    }
  }
}

interface Of {
  field: string
  books: string
  id: string
  vendor: string
  isTurned: boolean
  add: (table: string, row: Row) => void
}

function storeField(side: Side, { field, id, vendor, isTurned, add }: Of): void {
  const commitment = `gid://procore/WorkOrderContract/${id}`
  storeContract(side, {
    schema: 'procore',
    project: field,
    commitment,
    vendor: `gid://procore/Vendor/${vendor}`,
    lines: side.lines.filter(line => !line.isChange),
    add,
  })
  const completed = side.lines.map(() => 0)
  const held = side.lines.map(() => 0)
  for (const [turn, invoice] of side.invoices.entries()) {
    const requisition = `gid://procore/Requisition/${id}/${turn}`
    add('procore.invoice', {
      id: requisition,
      project_id: field,
      commitment_id: commitment,
      number: invoice.number,
      sequence: turn + 1,
      status: 'APPROVED',
      ...datesOf(invoice.month),
    })
    const rows = side.lines.map((line, index) => {
      const row = invoice.rows[index] ?? { gross: 0, withheld: 0, released: 0 }
      completed[index] = (completed[index] ?? 0) + row.gross
      held[index] = (held[index] ?? 0) + row.withheld - row.released
      return {
        project_id: field,
        invoice_id: requisition,
        is_change_order_line: line.isChange,
        source_line_id: line.number,
        cost_code: line.code,
        cost_type: 'L',
        scheduled_amount: amount(
          line.isChange ? Math.max(0, completed[index] as number) : line.cents,
        ),
        materials_stored_amount: 0,
        completed_amount: amount(completed[index] as number),
        held_amount: amount(held[index] as number),
        released_amount: amount(row.released),
      }
    })
    for (const [place, row] of turned(rows, isTurned).entries())
      add('procore.invoice_line', { id: `${requisition}/${place}`, ...row })
  }
}

function storeBooks(side: Side, { books, id, vendor, isTurned, add }: Of): void {
  const commitment = `gid://sage300/Commitment/${id}`
  storeContract(side, {
    schema: 'sage',
    project: books,
    commitment,
    vendor: `gid://sage300/Vendor/${vendor}`,
    lines: side.lines.map(line => (line.isChange ? { ...line, cents: 0 } : line)),
    add,
  })
  for (const [turn, invoice] of side.invoices.entries()) {
    const apInvoice = `gid://sage300/Invoice/${id}/${turn}`
    add('sage.invoice', {
      id: apInvoice,
      project_id: books,
      vendor_id: `gid://sage300/Vendor/${vendor}`,
      number: invoice.number,
      status: 'POSTED',
      is_posted: true,
      ...datesOf(invoice.month),
    })
    const rows = side.lines.map((line, index) => {
      const row = invoice.rows[index] ?? { gross: 0, withheld: 0, released: 0 }
      return {
        project_id: books,
        invoice_id: apInvoice,
        commitment_id: commitment,
        commitment_line_number: line.number,
        cost_code: line.code,
        cost_type: 'L',
        gross_amount: amount(row.gross),
        retainage_amount: amount(row.withheld),
        retainage_paid_amount: amount(row.released),
        paid_amount: 0,
        deduction_amount: 0,
      }
    })
    for (const [place, row] of turned(rows, isTurned).entries())
      add('sage.invoice_line', { id: `${apInvoice}/${place}`, ...row })
  }
}

function storeContract(
  side: Side,
  of: {
    schema: 'procore' | 'sage'
    project: string
    commitment: string
    vendor: string
    lines: Side['lines']
    add: Of['add']
  },
): void {
  const { schema, project, commitment, add } = of
  const base = of.lines.filter(line => !line.isChange)
  add(`${schema}.commitment`, {
    id: commitment,
    project_id: project,
    vendor_id: of.vendor,
    number: side.number,
    title: 'Works',
    kind: 'SUBCONTRACT',
    status: 'APPROVED',
    original_amount: amount(base.reduce((sum, line) => sum + line.cents, 0)),
    currency: 'USD',
  })
  for (const line of of.lines) {
    add(`${schema}.commitment_line`, {
      id: `${commitment}/${line.number}`,
      project_id: project,
      commitment_id: commitment,
      number: line.number,
      cost_code: line.code,
      cost_type: 'L',
      original_amount: amount(line.cents),
    })
  }
  for (const change of side.changes) {
    add(`${schema}.change_order`, {
      id: `${commitment}/change/${change.number}`,
      project_id: project,
      commitment_id: commitment,
      number: change.number,
      title: 'Revision',
      status: change.status,
      amount: amount(change.cents),
      approved_on: datesOf(change.month).accounting_on,
      ...(schema === 'sage' ? { is_released: true } : {}),
    })
  }
}

function datesOf(month: number): { invoiced_on: string; accounting_on: string } {
  const year = FIRST_YEAR + Math.floor(month / 12)
  const on = `${year}-${String((month % 12) + 1).padStart(2, '0')}-20`
  return { invoiced_on: on, accounting_on: on }
}

function turned<T>(rows: T[], isTurned: boolean): T[] {
  return isTurned ? rows.toReversed() : rows
}

function amount(cents: number): string {
  return (cents / 100).toFixed(2)
}

async function insert(pool: Pool, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  await pool.query(
    `insert into ${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  )
}
