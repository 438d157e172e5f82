import DataLoader from 'dataloader'
import type { Pool } from 'pg'
import type { Bound } from '#lib/request'
import type {
  BridgeRow,
  ChangeOrderRow,
  CodeMappingRow,
  CommitmentRow,
  ComparisonRow,
  FindingRow,
  InvoiceRow,
  LineRecordRow,
  LineRow,
  MeasureRow,
  ProjectRow,
  ReadingRow,
  RetainageLineRow,
  SuggestionRow,
  VendorRow,
  VendorSuggestionRow,
} from '../ground.ts'
import { askByOnePlan } from '../sql/statements.ts'
import { sqlOf } from '../sql/texts.ts'
import { UNFINISHED } from '../writes/runner/operation.ts'
import { type AsOfLoaders, createAsOfLoaders } from './as-of.ts'
import { onlySeen } from './bounds.ts'
import { createAffectedCounts, type RestingOn } from './held-back.ts'
import {
  CHANGE_ORDER,
  changeOrderAsOf,
  FINDING,
  findingAsOf,
  INVOICE,
  invoiceAsOf,
} from './told.ts'
import { projectMeasures } from './totals.ts'
import {
  AMOUNTS_TO_WRITE,
  type AmountsToWrite,
  PAIR_OF_RECORD,
  type PairOfRecord,
} from './writable.ts'

/**
 * Look-ups of one request. Each takes all keys that one tick of the query asks for and answers with
 * one statement, so a page of a thousand commitments costs a handful.
 */
const comparison = sqlOf('comparison')
const lineMappings = sqlOf('line_mappings')
const lineRecords = sqlOf('line_records')
const lines = sqlOf('lines')
const linesAsOf = sqlOf('as_of/lines')
const measures = sqlOf('measures')
const retainageLines = sqlOf('retainage_lines')
const suggestions = sqlOf('suggestions')
const vendorSuggestions = sqlOf('vendor_suggestions')

const changeOrdersOf = (from: string) =>
  `select * from ${from} where commitment_pair_id = any ($1) order by number, id`
const invoicesOf = (from: string) =>
  `select * from ${from} where commitment_pair_id = any ($1)
   order by coalesce(field_accounting_on, books_accounting_on), number, id`
const findingsOf = (from: string) =>
  `select * from ${from} where commitment_pair_id = any ($1) and state <> 'CLEARED'
   order by severity_rank, amount_rank, fingerprint`
const linesOf = (sql: string) =>
  `select * from (${sql}) as line order by commitment_pair_id, number, id`
const DAY = '$2::date'

export interface ProjectCounts {
  id: string
  commitment_count: number
  differing_count: number
  finding_count: number
}

export interface AsOfRow {
  id: string
  procore_at: Date | null
  sage_at: Date | null
}

export interface ReconcileLoaders extends AsOfLoaders {
  projects: DataLoader<string, ProjectRow | undefined>
  projectCounts: DataLoader<string, ProjectCounts | undefined>
  /** When the two sides of a project pair were read. */
  readingsOf: DataLoader<string, ReadingRow[]>
  unjudgedOf: DataLoader<string, ReadingRow[]>
  /** How many commitments a reading affects that is not as it should be. */
  affectedCounts: DataLoader<RestingOn, number, string>
  asOf: DataLoader<string, AsOfRow | undefined>
  vendors: DataLoader<string, VendorRow | undefined>
  commitments: DataLoader<string, CommitmentRow | undefined>
  comparisons: DataLoader<string, ComparisonRow[]>
  suggestions: DataLoader<string, SuggestionRow[]>
  vendorSuggestions: DataLoader<string, VendorSuggestionRow[]>
  bridges: DataLoader<string, BridgeRow[]>
  linesOf: DataLoader<string, LineRow[]>
  lineMappings: DataLoader<string, (CodeMappingRow & { line_id: string }) | undefined>
  /** What stands on a line in either system. */
  lineRecordsOf: DataLoader<string, LineRecordRow[]>
  findingsOfLine: DataLoader<string, FindingRow[]>
  measuresOf: DataLoader<string, MeasureRow[]>
  measuresOfProject: DataLoader<string, MeasureRow[]>
  /** By the fingerprint of a finding: the operation that is under way for it. */
  underWay: DataLoader<string, { fingerprint: string; operation_id: string } | undefined>
  retainageLinesOf: DataLoader<string, RetainageLineRow[]>
  changeOrders: DataLoader<string, ChangeOrderRow | undefined>
  changeOrdersOf: DataLoader<string, ChangeOrderRow[]>
  invoices: DataLoader<string, InvoiceRow | undefined>
  invoicesOf: DataLoader<string, InvoiceRow[]>
  findings: DataLoader<string, FindingRow | undefined>
  findingsOfCommitment: DataLoader<string, FindingRow[]>
  findingsOfDocument: DataLoader<string, FindingRow[]>
  /** On the project itself, and on none of its commitments. */
  findingsOfProject: DataLoader<string, FindingRow[]>
  /** Of a record of one system the pair that it is in; of a cost code the pair of its project. */
  pairsOfRecords: DataLoader<string, PairOfRecord | undefined>
  amountsToWrite: DataLoader<string, AmountsToWrite | undefined>
}

/** For what Tieout looks up of its own accord, and for writers, of whom none is bound. */
export const NOBODY_BOUND = undefined

export function createLoaders(pool: Pool, bound: Bound | undefined): ReconcileLoaders {
  /** What is found by its id is looked at again, for whoever asks may not see it. */
  const found = async <Row extends object>(sql: string, keys: readonly string[], kind?: Looked) => {
    const rows = await askByOnePlan<Row>(pool, sql, [keys])
    return kind ? onlySeen(pool, bound, kind, rows) : rows
  }
  const one = <Row extends object>(sql: string, key: keyof Row, kind?: Looked) =>
    oneEach<Row>(keys => found(sql, keys, kind), key)
  const many = <Row extends object>(sql: string, key: keyof Row, kind?: Looked) =>
    manyEach<Row>(keys => found(sql, keys, kind), key)
  // An id may name either side of a pair, so a pair is found by what it was before it was linked too.
  const pairs = (table: string) =>
    `select asked.id as asked_id, pair.* from unnest($1::text[]) as asked (id)
     join ${table} as pair on pair.id = asked.id
     union all
     select asked.id, pair.* from unnest($1::text[]) as asked (id)
     join ${table} as pair
       on pair.books_id = 'gid://' || regexp_replace(asked.id, '^gid://tieout/[A-Za-z]+/', '')
       and pair.id <> asked.id`
  return {
    ...createAsOfLoaders(pool, bound, {
      changeOrders: changeOrdersOf(changeOrderAsOf(DAY)),
      invoices: invoicesOf(invoiceAsOf(DAY)),
      findings: findingsOf(findingAsOf(DAY)),
      lines: linesOf(linesAsOf),
    }),
    projects: one<ProjectRow & { asked_id: string }>(
      pairs('tieout.told_project'),
      'asked_id',
      'project',
    ),
    projectCounts: one<ProjectCounts>(
      `select
         pair.id,
         (select count(*)::integer from tieout.commitment_pair
          where project_pair_id = pair.id) as commitment_count,
         (select count(*)::integer from tieout.commitment_pair
          where project_pair_id = pair.id and verdict not in ('AGREES', 'NOT_DUE', 'UNREAD')) as differing_count,
         (select count(*)::integer from tieout.told_finding
          where project_pair_id = pair.id and state in ('OPEN', 'ASSIGNED')) as finding_count
       from tieout.project_pair as pair
       where pair.id = any ($1)`,
      'id',
    ),
    readingsOf: many<ReadingRow & { project_pair_id: string }>(
      `select project_pair_id, system, list, state, read_at, reason
       from tieout.expected_reading
       where project_pair_id = any ($1)
       order by project_pair_id, system, is_of_company desc, list`,
      'project_pair_id',
    ),
    unjudgedOf: many<ReadingRow & { commitment_pair_id: string }>(
      `select commitment_pair_id, project_pair_id, system, list, unread_list, state, read_at, reason, code
       from tieout.unjudged
       where commitment_pair_id = any ($1)
       order by commitment_pair_id, system, list, reason`,
      'commitment_pair_id',
    ),
    affectedCounts: createAffectedCounts(pool, bound),
    asOf: one<AsOfRow>(
      `select pair.id, procore.read_at as procore_at, sage.read_at as sage_at
       from tieout.project_pair as pair
       left join tieout.read_mark as procore
         on procore.system = 'PROCORE' and procore.project_id = pair.field_id
       left join tieout.read_mark as sage
         on sage.system = 'SAGE300' and sage.project_id = pair.books_id
       where pair.id = any ($1)`,
      'id',
    ),
    vendors: one<VendorRow & { asked_id: string }>(
      pairs('tieout.told_vendor'),
      'asked_id',
      'vendor',
    ),
    commitments: one<CommitmentRow & { asked_id: string }>(
      pairs('tieout.commitment_pair'),
      'asked_id',
      'commitment',
    ),
    comparisons: many<ComparisonRow>(
      `${comparison} order by commitment_pair_id, position`,
      'commitment_pair_id',
    ),
    suggestions: many<SuggestionRow>(suggestions, 'commitment_pair_id'),
    vendorSuggestions: many<VendorSuggestionRow>(vendorSuggestions, 'vendor_pair_id'),
    bridges: many<BridgeRow>(
      `select * from tieout.bridge_part where commitment_pair_id = any ($1)
       order by commitment_pair_id, position`,
      'commitment_pair_id',
    ),
    lineMappings: one<CodeMappingRow & { line_id: string }>(lineMappings, 'line_id'),
    lineRecordsOf: many<LineRecordRow>(lineRecords, 'line_id'),
    findingsOfLine: many<FindingRow & { line_id: string }>(
      `select line.id as line_id, finding.*
       from unnest($1::text[]) as line (id)
       join ${FINDING}
         on finding.commitment_pair_id
           = 'gid://tieout/Commitment/' || regexp_replace(substr(line.id, 29), '/[^/]*$', '')
         and finding.documents @> jsonb_build_array(jsonb_build_object('pairId', line.id))
       where finding.state <> 'CLEARED'
       order by severity_rank, amount_rank, fingerprint`,
      'line_id',
      'finding',
    ),
    measuresOf: many<MeasureRow>(
      `select * from (${measures}) as told order by position`,
      'commitment_pair_id',
    ),
    measuresOfProject: many<MeasureRow & { project_pair_id: string }>(
      projectMeasures,
      'project_pair_id',
    ),
    underWay: one<{ fingerprint: string; operation_id: string }>(
      `select distinct on (finding.fingerprint) finding.fingerprint, operation.id as operation_id
       from tieout.finding
       join tieout.operation
         on 'gid://tieout/Finding/' || finding.fingerprint = operation.input ->> 'findingId'
         or finding.document_pair_id
           in (operation.input ->> 'changeOrderId', operation.input ->> 'invoiceId')
         or finding.document_pair_id is null
           and finding.commitment_pair_id = operation.input ->> 'commitmentId'
       where finding.fingerprint = any ($1) and operation.state = any ('{${UNFINISHED.join(',')}}')
       order by finding.fingerprint, operation.position desc`,
      'fingerprint',
    ),
    linesOf: many<LineRow>(linesOf(lines), 'commitment_pair_id'),
    retainageLinesOf: many<RetainageLineRow>(
      `select * from (${retainageLines}) as line order by commitment_pair_id, place, number`,
      'commitment_pair_id',
    ),
    changeOrders: one<ChangeOrderRow>(
      `select * from ${CHANGE_ORDER} where id = any ($1)`,
      'id',
      'changeOrder',
    ),
    changeOrdersOf: many<ChangeOrderRow>(changeOrdersOf(CHANGE_ORDER), 'commitment_pair_id'),
    invoices: one<InvoiceRow>(`select * from ${INVOICE} where id = any ($1)`, 'id', 'invoice'),
    invoicesOf: many<InvoiceRow>(invoicesOf(INVOICE), 'commitment_pair_id', 'invoice'),
    findings: one<FindingRow>(
      `select * from ${FINDING} where fingerprint = any ($1)`,
      'fingerprint',
      'finding',
    ),
    findingsOfCommitment: many<FindingRow>(findingsOf(FINDING), 'commitment_pair_id', 'finding'),
    findingsOfDocument: many<FindingRow>(
      `select * from ${FINDING}
       where document_pair_id = any ($1) and state <> 'CLEARED'
       order by severity_rank, amount_rank, fingerprint`,
      'document_pair_id',
      'finding',
    ),
    findingsOfProject: many<FindingRow>(
      `select * from ${FINDING}
       where project_pair_id = any ($1) and commitment_pair_id is null and state <> 'CLEARED'
       order by severity_rank, amount_rank, fingerprint`,
      'project_pair_id',
      'finding',
    ),
    pairsOfRecords: one<PairOfRecord>(PAIR_OF_RECORD, 'record_id'),
    amountsToWrite: one<AmountsToWrite>(AMOUNTS_TO_WRITE, 'id'),
  }
}

type Looked = 'project' | 'vendor' | 'commitment' | 'changeOrder' | 'invoice' | 'finding'
type Find<Row> = (keys: readonly string[]) => Promise<readonly Row[]>

function oneEach<Row extends object>(find: Find<Row>, key: keyof Row) {
  return new DataLoader<string, Row | undefined>(async keys => {
    const byKey = new Map((await find(keys)).map(row => [row[key], row]))
    return keys.map(wanted => byKey.get(wanted as Row[keyof Row]))
  })
}

function manyEach<Row extends object>(find: Find<Row>, key: keyof Row) {
  return new DataLoader<string, Row[]>(async keys => {
    const byKey = Map.groupBy(await find(keys), row => row[key])
    return keys.map(wanted => byKey.get(wanted as Row[keyof Row]) ?? [])
  })
}
