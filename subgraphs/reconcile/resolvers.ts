import type { Pool } from 'pg'
import { TieoutError } from '#lib/errors'
import { parseGid } from '#lib/ids'
import { perRequest, type RequestContext } from '#lib/request'
import { lineOf } from './answers/lines.ts'
import { createLoaders, FINDING } from './answers/loaders.ts'
import { pageOfRows } from './answers/paging.ts'
import { BY_NUMBER, pairKey, pairResolvers } from './answers/pairs.ts'
import { payloadResolvers } from './answers/payloads.ts'
import { found } from './answers/values.ts'
import type { CommitmentRow, FindingRow, ProjectRow, VendorRow } from './ground.ts'
import type { SourceReport } from './intake/source-report.ts'
import type { Resolvers } from './types.generated.ts'
import type { Writes } from './writes/index.ts'

/** What a resolver may reach: the store, the writers, and the state of the sources. */
export interface Services {
  pool: Pool
  writes: Pick<Writes, 'operations' | 'mutations'>
  reportSources: (context: RequestContext) => Promise<SourceReport[]>
}

export function createResolvers(services: Services): Resolvers {
  const { pool, writes } = services
  const { operations, mutations } = writes
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
          {
            kinds: filter?.kinds ?? null,
            states: filter?.states ?? null,
            idempotencyKey: filter?.idempotencyKey ?? null,
            requestedBy: filter?.requestedBy ?? null,
          },
          { first, after: after ?? null },
        ),
      operation: (_, { id }) => operations.find(pairKey(id, 'Operation')),
      sources: (_, __, context) => services.reportSources(context),
      node: (_, { id }, context) => nodeOf(id, context),
    },
    Mutation: mutations,

    // Read only when it is asked for. What the door refused has no more than its errors.
    ...payloadResolvers(),

    Node: { __resolveType: row => typeNameOf((row as { id?: string }).id ?? '') },

    ...pairResolvers(pool, loaders),

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
      case 'CommitmentLine':
        return lineOf(load, id)
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

function pairId(id: string, kind: string): string {
  parseGid(id, 'id', { system: 'tieout', kind })
  return id
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
