import type { Pool } from 'pg'
import { money } from '#lib/decimal'
import { TieoutError } from '#lib/errors'
import { gid, parseGid } from '#lib/ids'
import { perRequest, type RequestContext } from '#lib/request'
import { createLoaders, FINDING } from './loaders.ts'
import type { Mutations } from './mutations.ts'
import { pageOfRows } from './paging.ts'
import type { CommitmentRow, FindingRow, ProjectRow, VendorRow } from './rows.ts'
import type { SourceReport } from './source-report.ts'
import { ruleOf } from './sql.ts'
import type { OperationStore } from './store/operations.ts'
import type { FindingCode, Resolvers } from './types.generated.ts'

/** What a resolver may reach: the store, the writers, and the state of the sources. */
export interface Services {
  pool: Pool
  operations: OperationStore
  mutations: Mutations
  reportSources: (context: RequestContext) => Promise<SourceReport[]>
}

const BY_NUMBER = [
  { column: 'number', type: 'text' },
  { column: 'id', type: 'text' },
] as const

export function createResolvers(services: Services): Resolvers {
  const { pool, operations, mutations } = services
  const loaders = perRequest(() => createLoaders(pool))

  return {
    Query: {
      projects: (_, { first, after, filter }) =>
        pageOfRows<ProjectRow>(
          pool,
          {
            from: 'tieout.project_pair',
            where: `($1::text is null or tieout.number_key(number) = tieout.number_key($1))
              and ($2::text[] is null or verdict = any ($2))`,
            parameters: [filter?.number ?? null, filter?.verdicts ?? null],
            order: BY_NUMBER,
          },
          { first, after },
        ),
      project: async (_, { id, number }, context) => {
        const asked = idOrNumber(id, number)
        if (asked.id !== undefined)
          return found(loaders(context).projects, pairId(asked.id, 'Project'))
        return oneOrNull<ProjectRow>(
          `select * from tieout.project_pair where tieout.number_key(number) = tieout.number_key($1)
           order by number = $1 desc, verdict, id limit 1`,
          asked.number,
        )
      },
      vendors: (_, { first, after, filter }) =>
        pageOfRows<VendorRow>(
          pool,
          {
            from: `(select *, coalesce(number, '') as number_order from tieout.vendor_pair) as vendor`,
            where: `($1::text is null or tieout.number_key(number) = tieout.number_key($1))
              and ($2::text[] is null or verdict = any ($2))`,
            parameters: [filter?.number ?? null, filter?.verdicts ?? null],
            order: [
              { column: 'number_order', type: 'text' },
              { column: 'id', type: 'text' },
            ],
          },
          { first, after },
        ),
      commitments: (_, { first, after, filter }) =>
        pageOfRows<CommitmentRow>(
          pool,
          {
            from: 'tieout.commitment_pair',
            where: `($1::text is null or project_pair_id = $1)
              and ($2::text is null or project_pair_id in (
                select id from tieout.project_pair
                where tieout.number_key(number) = tieout.number_key($2)
              ))
              and ($3::text is null or tieout.number_key(number) = tieout.number_key($3))
              and ($4::text is null or kind = $4)
              and ($5::text[] is null or verdict = any ($5))`,
            parameters: [
              filter?.projectId ? pairId(filter.projectId, 'Project') : null,
              filter?.projectNumber ?? null,
              filter?.number ?? null,
              filter?.kind ?? null,
              filter?.verdicts ?? null,
            ],
            order: BY_NUMBER,
          },
          { first, after },
        ),
      commitment: async (_, { id, number }, context) => {
        const asked = idOrNumber(id, number)
        if (asked.id !== undefined) {
          return found(loaders(context).commitments, pairId(asked.id, 'Commitment'))
        }
        return oneOrNull<CommitmentRow>(
          `select * from tieout.commitment_pair
           where tieout.number_key(number) = tieout.number_key($1)
           order by number = $1 desc, matched_by = 'NONE', id limit 1`,
          asked.number,
        )
      },
      findings: (_, { first, after, filter }) =>
        pageOfRows<FindingRow>(
          pool,
          {
            from: FINDING,
            where: `($1::text is null or project_pair_id = $1)
              and ($2::text is null or commitment_pair_id = $2)
              and ($3::text[] is null or code = any ($3))
              and ($4::text[] is null or severity = any ($4))
              and state = any ($5)`,
            parameters: [
              filter?.projectId ? pairId(filter.projectId, 'Project') : null,
              filter?.commitmentId ? pairId(filter.commitmentId, 'Commitment') : null,
              filter?.codes ?? null,
              filter?.severities ?? null,
              filter?.states ?? ['OPEN', 'ASSIGNED'],
            ],
            order: [
              { column: 'severity_rank', type: 'integer' },
              { column: 'amount_rank', type: 'numeric' },
              { column: 'fingerprint', type: 'text' },
            ],
          },
          { first, after },
        ),
      finding: (_, { id }, context) => found(loaders(context).findings, pairKey(id, 'Finding')),
      operations: (_, { first, after, filter }) =>
        operations.list(
          { kinds: filter?.kinds ?? null, states: filter?.states ?? null },
          { first, after: after ?? null },
        ),
      operation: (_, { id }) => operations.find(pairKey(id, 'Operation')),
      sources: (_, __, context) => services.reportSources(context),
      node: (_, { id }, context) => nodeOf(id, context),
    },
    Mutation: {
      commitmentLink: (_, { input }, context) => mutations.commitmentLink(input, context),
      commitmentUnlink: (_, { input }, context) => mutations.commitmentUnlink(input, context),
      sourceRefresh: (_, { input }, context) => mutations.sourceRefresh(input, context),
      changeOrderExport: (_, { input }, context) => mutations.changeOrderExport(input, context),
    },

    Node: { __resolveType: row => typeNameOf((row as { id?: string }).id ?? '') },

    Project: {
      __resolveReference: ({ id }, context) => found(loaders(context).projects, id),
      matchedBy: row => row.matched_by,
      procore: row => reference('ProcoreProject', row.procore_id),
      sage: row => reference('SageJob', row.sage_id),
      asOf: (row, _, context) => asOf(row.id, context),
      commitmentCount: async (row, _, context) => (await counts(row.id, context)).commitment_count,
      differingCommitmentCount: async (row, _, context) =>
        (await counts(row.id, context)).differing_count,
      openFindingCount: async (row, _, context) => (await counts(row.id, context)).finding_count,
      commitments: (row, { first, after }) =>
        pageOfRows<CommitmentRow>(
          pool,
          {
            from: 'tieout.commitment_pair',
            where: 'project_pair_id = $1',
            parameters: [row.id],
            order: BY_NUMBER,
          },
          { first, after },
        ),
    },

    Vendor: {
      __resolveReference: ({ id }, context) => found(loaders(context).vendors, id),
      matchedBy: row => row.matched_by,
      procore: row => reference('ProcoreVendor', row.procore_id),
      sage: row => reference('SageVendor', row.sage_id),
    },

    Commitment: {
      __resolveReference: ({ id }, context) => found(loaders(context).commitments, id),
      matchedBy: row => row.matched_by,
      project: (row, _, context) => present(loaders(context).projects, row.project_pair_id),
      vendor: (row, _, context) =>
        row.vendor_pair_id ? found(loaders(context).vendors, row.vendor_pair_id) : null,
      procore: row => reference('ProcoreCommitment', row.procore_id),
      sage: row => reference('SageCommitment', row.sage_id),
      asOf: (row, _, context) => asOf(row.project_pair_id, context),
      comparison: (row, _, context) => loaders(context).comparisons.load(row.id),
      changeOrders: (row, _, context) => loaders(context).changeOrdersOf.load(row.id),
      invoices: (row, _, context) => loaders(context).invoicesOf.load(row.id),
      retainage: row => row,
      findings: (row, _, context) => loaders(context).findingsOfCommitment.load(row.id),
      suggestions: (row, _, context) => loaders(context).suggestions.load(row.id),
    },

    FieldComparison: {
      procore: row => moneyOrNull(row.procore),
      sage: row => moneyOrNull(row.sage),
      difference: row => moneyOrNull(row.difference),
      rule: row => ruleOf(row.rule_id),
    },

    LinkSuggestion: {
      procore: row => reference('ProcoreCommitment', row.procore_id),
      sage: row => reference('SageCommitment', row.sage_id),
    },

    ChangeOrder: {
      __resolveReference: ({ id }, context) => found(loaders(context).changeOrders, id),
      procoreAmount: row => moneyOrNull(row.procore_amount),
      sageAmount: row => moneyOrNull(row.sage_amount),
      difference: row => moneyOrNull(row.difference),
      procore: row => reference('ProcoreChangeOrder', row.procore_id),
      sage: row => reference('SageChangeOrder', row.sage_id),
      commitment: (row, _, context) =>
        present(loaders(context).commitments, row.commitment_pair_id),
      findings: (row, _, context) => loaders(context).findingsOfDocument.load(row.id),
    },

    Invoice: {
      __resolveReference: ({ id }, context) => found(loaders(context).invoices, id),
      procoreGrossAmount: row => moneyOrNull(row.procore_gross_amount),
      sageGrossAmount: row => moneyOrNull(row.sage_gross_amount),
      difference: row => moneyOrNull(row.difference),
      procoreRetainageAmount: row => moneyOrNull(row.procore_retainage_amount),
      sageRetainageAmount: row => moneyOrNull(row.sage_retainage_amount),
      procore: row => reference('ProcoreInvoice', row.procore_id),
      sage: row => reference('SageInvoice', row.sage_id),
      commitment: (row, _, context) =>
        present(loaders(context).commitments, row.commitment_pair_id),
      findings: (row, _, context) => loaders(context).findingsOfDocument.load(row.id),
    },

    RetainagePosition: {
      procoreHeldAmount: row => moneyOrNull(row.procore_held_amount),
      sageHeldAmount: row => moneyOrNull(row.sage_held_amount),
      difference: row => moneyOrNull(row.held_difference),
      procoreRetainedToDateAmount: row => moneyOrNull(row.procore_retained_amount),
      procoreReleasedToDateAmount: row => moneyOrNull(row.procore_released_amount),
      sageRetainedToDateAmount: row => moneyOrNull(row.sage_retained_amount),
      sageReleasedToDateAmount: row => moneyOrNull(row.sage_released_amount),
      bridge: async (row, _, context) =>
        (await loaders(context).bridges.load(row.id))
          .filter(part => part.code !== 'UNEXPLAINED')
          .map(part => ({
            code: part.code as FindingCode,
            amount: money(part.amount),
            explanation: part.explanation,
          })),
      residualAmount: async (row, _, context) => {
        const parts = await loaders(context).bridges.load(row.id)
        return money(parts.find(part => part.code === 'UNEXPLAINED')?.amount ?? '0')
      },
    },

    Finding: {
      __resolveReference: ({ id }, context) =>
        found(loaders(context).findings, pairKey(id, 'Finding')),
      id: row => gid('tieout', 'Finding', row.fingerprint),
      code: row => row.code as FindingCode,
      amount: row => moneyOrNull(row.amount),
      firstSeenOn: row => row.first_seen_on,
      ageDays: row => row.age_days,
      clearedOn: row => row.cleared_on,
      rule: row => ruleOf(row.rule_id),
      project: (row, _, context) => found(loaders(context).projects, row.project_pair_id),
      commitment: (row, _, context) =>
        row.commitment_pair_id ? found(loaders(context).commitments, row.commitment_pair_id) : null,
    },

    Operation: {
      __resolveReference: ({ id }) => operations.find(pairKey(id, 'Operation')),
    },
  }

  async function oneOrNull<Row extends object>(
    sql: string,
    parameter: string,
  ): Promise<Row | null> {
    const { rows } = await pool.query<Row>(sql, [parameter])
    return rows[0] ?? null
  }

  async function counts(id: string, context: RequestContext) {
    return present(loaders(context).projectCounts, id)
  }

  async function asOf(projectPairId: string, context: RequestContext) {
    const row = await loaders(context).asOf.load(projectPairId)
    return {
      procoreAt: row?.procore_at?.toISOString() ?? null,
      sageAt: row?.sage_at?.toISOString() ?? null,
    }
  }

  async function nodeOf(id: string, context: RequestContext) {
    const { kind } = parseGid(id, 'id', { system: 'tieout' })
    const load = loaders(context)
    switch (kind) {
      case 'Project':
        return found(load.projects, id)
      case 'Vendor':
        return found(load.vendors, id)
      case 'Commitment':
        return found(load.commitments, id)
      case 'ChangeOrder':
        return found(load.changeOrders, id)
      case 'Invoice':
        return found(load.invoices, id)
      case 'Finding':
        return withId(await found(load.findings, pairKey(id, 'Finding')), id)
      case 'Operation':
        return operations.find(pairKey(id, 'Operation'))
      default:
        throw new TieoutError(
          'BAD_USER_INPUT',
          `id: there is no kind ${JSON.stringify(kind)}; take the id from an \`id\` field.`,
          { field: ['id'] },
        )
    }
  }
}

type Loader<Row> = { load: (key: string) => Promise<Row | undefined> }

async function found<Row>(loader: Loader<Row>, key: string): Promise<Row | null> {
  return (await loader.load(key)) ?? null
}

/** For what must be there because the store says so; its absence is a defect of ours. */
async function present<Row>(loader: Loader<Row>, key: string): Promise<Row> {
  const row = await loader.load(key)
  if (row === undefined) throw new Error(`the store names ${key} and does not hold it`)
  return row
}

/** The rest of a side is asked of the subgraph that owns it. */
function reference<Name extends string>(typeName: Name, id: string | null) {
  return id === null ? null : { __typename: typeName, id }
}

function moneyOrNull(amount: string | null): string | null {
  return amount === null ? null : money(amount)
}

function pairId(id: string, kind: string): string {
  parseGid(id, 'id', { system: 'tieout', kind })
  return id
}

/** The key of an id whose kind has a single part, such as a finding. */
function pairKey(id: string, kind: string): string {
  return parseGid(id, 'id', { system: 'tieout', kind }).key.join('/')
}

function idOrNumber(
  id: string | null | undefined,
  number: string | null | undefined,
): { id: string } | { id: undefined; number: string } {
  if (id != null && number == null) return { id }
  if (number != null && id == null) return { id: undefined, number }
  throw new TieoutError('BAD_USER_INPUT', 'Give either `id` or `number`, and not both.', {
    field: ['id'],
  })
}

function typeNameOf(id: string) {
  const { kind } = parseGid(id, 'id', { system: 'tieout' })
  return kind as
    | 'Project'
    | 'Vendor'
    | 'Commitment'
    | 'ChangeOrder'
    | 'Invoice'
    | 'Finding'
    | 'Operation'
}

/** A finding is stored by its fingerprint; as a node it carries its id too, which names its type. */
function withId<Row extends object>(row: Row | null, id: string): (Row & { id: string }) | null {
  return row === null ? null : { ...row, id }
}
