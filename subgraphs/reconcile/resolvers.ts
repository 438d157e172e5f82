import type { Pool } from 'pg'
import { TieoutError } from '#lib/errors'
import { parseGid } from '#lib/ids'
import { perRequest, type RequestContext } from '#lib/request'
import { readRequirements, refusalFor } from '#lib/scopes'
import { contractOf } from '#lib/subgraph'
import { retainageAging } from './answers/aging.ts'
import { checkedThen } from './answers/as-of.ts'
import { boundOf, closedToBound, type Seen, seenBy, seesRecord } from './answers/bounds.ts'
import { companyOf, companyResolvers } from './answers/company.ts'
import { checkedId } from './answers/conditions.ts'
import { findingResolvers } from './answers/finding-fields.ts'
import { jobCostOf, jobCostResolvers } from './answers/job-cost.ts'
import { knownIn } from './answers/known.ts'
import { lineOf } from './answers/lines.ts'
import { listResolvers } from './answers/lists.ts'
import { createLoaders } from './answers/loaders.ts'
import { typeOfRecord } from './answers/nodes.ts'
import { operationResolvers } from './answers/operations.ts'
import { pairResolvers } from './answers/pairs.ts'
import { payloadResolvers } from './answers/payloads.ts'
import { readingResolvers } from './answers/readings.ts'
import { storedResolvers } from './answers/stored.ts'
import { found, pairKey } from './answers/values.ts'
import type { SeenImport } from './audit/completeness.ts'
import { auditResolvers, listAudit, reportAudit } from './audit/entries.ts'
import type { CommitmentRow, ProjectRow } from './ground.ts'
import type { ReadLive } from './intake/live.ts'
import type { SourceReport } from './intake/source-report.ts'
import type { System } from './intake/sources.ts'
import { rowResolvers } from './rows/lists.ts'
import type { NodeResolvers, Resolvers } from './types.generated.ts'
import { createWebhookRows, webhookResolvers, webhookUuid } from './webhooks/rows.ts'
import { createCreatePairs } from './writes/create-pairs.ts'
import type { Writes } from './writes/index.ts'

/** What a resolver may reach: the store, the writers, and the state of the sources. */
export interface Services {
  pool: Pool
  writes: Pick<Writes, 'operations' | 'approvals' | 'mutations'>
  /** Of which nothing is read; none unless it is given. */
  systemsOff?: readonly System[]
  reportSources: (context: RequestContext) => Promise<SourceReport[]>
  /** What Sage's drop folder shows; undefined where it cannot be read. */
  importsSeen: (context: RequestContext) => Promise<SeenImport[] | undefined>
  readLive: ReadLive
}

const COMMITMENT_BY = `
  select * from tieout.commitment_pair
  where id = $1 or ($1 is null and tieout.number_key(number) = tieout.number_key($2))
  order by number = $2 desc, matched_by = 'NONE', id
  limit 1`

const LIVE = 'Query.commitment(freshness: LIVE)'
const requirements = readRequirements(contractOf('reconcile'))
const refreshing = requirements.get('Mutation.sourceRefresh')
const listing = requirements.get('Query.webhooks')

export function createResolvers(services: Services): Resolvers {
  const { pool, writes } = services
  const { approvals, operations, mutations } = writes
  const rows = rowResolvers(pool)
  const loaders = perRequest(context => createLoaders(pool, boundOf(context)))
  const webhooks = createWebhookRows(pool)
  const findings = findingResolvers(pool, loaders, amount => approvals.isForTwo(amount))

  return {
    Query: {
      ...listResolvers(pool),
      ...storedResolvers(pool),
      ...rows.Query,
      company: (_, __, context) => companyOf(pool, context),
      project: async (_, { id, number }, context) => {
        const asked = idOrNumber(id, number)
        if (asked.id !== undefined)
          return found(loaders(context).projects, checkedId(asked.id, 'Project'))
        return oneOrNull<ProjectRow>(context, 'project', asked.number, {
          from: 'tieout.told_project',
          order: 'verdict, id',
        })
      },
      commitment: async (_, { id, number, asOf, knownAt, freshness }, context) => {
        const asked = idOrNumber(id, number)
        closedToBound(boundOf(context), 'knownAt', knownAt)
        const then = checkedThen(asOf, knownAt)
        if (freshness === 'LIVE') {
          checkLive(context, knownAt)
          const stored = await commitmentNow(asked, context)
          if (stored) await services.readLive(stored.project_pair_id, context)
          for (const loader of Object.values(loaders(context))) loader.clearAll()
        }
        const day = then && { as_of: then.day, known_at: then.knownAt ?? null }
        if (then?.knownAt !== undefined) {
          const values =
            asked.id === undefined
              ? [null, asked.number]
              : [checkedId(asked.id, 'Commitment'), null]
          const { rows } = await pool.query<CommitmentRow>(
            ...knownIn(COMMITMENT_BY, values, then.knownAt),
          )
          return rows[0] ? { ...rows[0], ...day } : null
        }
        const row = await commitmentNow(asked, context)
        return row && { ...row, ...day }
      },
      jobCostReport: async (_, { projectId, asOf }, context) => {
        const id = checkedId(projectId, 'Project', 'projectId')
        const project = await found(loaders(context).projects, id)
        return project && jobCostOf(pool, project, asOf)
      },
      retainageAging: (_, { asOf, projectIds }) =>
        retainageAging(
          pool,
          asOf,
          projectIds?.map(id => checkedId(id, 'Project', 'projectIds')),
        ),
      finding: (_, { id }, context) => found(loaders(context).findings, pairKey(id, 'Finding')),
      operations: (_, { filter, ...page }) =>
        operations.list(
          {
            kinds: filter?.kinds ?? null,
            states: filter?.states ?? null,
            idempotencyKey: filter?.idempotencyKey ?? null,
            requestedBy: filter?.requestedBy ?? null,
          },
          page,
        ),
      operation: (_, { id }) => operations.find(pairKey(id, 'Operation')),
      auditEntries: (_, { first, after, filter }) => listAudit(pool, filter, { first, after }),
      auditVerification: async (_, __, context) =>
        reportAudit(pool, await services.importsSeen(context)),
      webhooks: (_, { first, after }) => webhooks.list({ first, after }),
      sources: (_, __, context) => services.reportSources(context),
      node: (_, { id }, context) => nodeOf(id, context),
    },
    Mutation: mutations,

    // Read only when it is asked for. What the door refused has no more than its errors.
    ...payloadResolvers(),

    ChangeRow: rows.ChangeRow,
    Node: { __resolveType: row => typeNameOf((row as { id?: string }).id ?? '') },

    ...pairResolvers(pool, loaders),
    ...findings,
    Finding: {
      ...findings.Finding,
      operation: async ({ fingerprint }, _, context) => {
        const underWay = await loaders(context).underWay.load(fingerprint)
        return underWay ? operations.find(underWay.operation_id) : null
      },
    },
    Company: companyResolvers(pool),
    ...jobCostResolvers(loaders),
    ...readingResolvers(pool, loaders, services.systemsOff),

    ...auditResolvers(operations),
    ...webhookResolvers(webhooks),

    ...operationResolvers({ operations, approvals, made: createCreatePairs(pool).made }, loaders),
  }

  function commitmentNow(asked: Asked, context: RequestContext): Promise<CommitmentRow | null> {
    return asked.id !== undefined
      ? found(loaders(context).commitments, checkedId(asked.id, 'Commitment'))
      : oneOrNull<CommitmentRow>(context, 'commitment', asked.number, {
          from: 'tieout.commitment_pair',
          order: "matched_by = 'NONE', id",
        })
  }

  /** It costs calls of the systems, as a refresh does. */
  function checkLive(context: RequestContext, knownAt: string | null | undefined): void {
    closedToBound(boundOf(context), 'freshness', 'LIVE')
    const refusal = refreshing && refusalFor({ ...refreshing, coordinate: LIVE }, context.caller)
    if (refusal) throw refusal
    if (knownAt == null) return
    const message =
      'freshness: what the store believed once is not read anew; leave out LIVE, or knownAt.'
    throw new TieoutError('BAD_USER_INPUT', message, { field: ['freshness'] })
  }

  async function oneOrNull<Row extends object>(
    context: RequestContext,
    kind: Seen,
    number: string,
    { from, order }: { from: string; order: string },
  ): Promise<Row | null> {
    const { where, parameters } = seenBy(boundOf(context), kind, {
      where: 'tieout.number_key(number) = tieout.number_key($1)',
      parameters: [number],
    })
    const { rows } = await pool.query<Row>(
      `select * from ${from} where ${where} order by number = $1 desc, ${order} limit 1`,
      [...parameters],
    )
    return rows[0] ?? null
  }

  async function nodeOf(id: string, context: RequestContext) {
    const { system, kind } = parseGid(id, 'id')
    const type = typeOfRecord(system, kind)
    const bound = boundOf(context)
    if (type !== undefined)
      return (await seesRecord(pool, bound, id)) ? { __typename: type, id } : null
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
        return bound ? null : operations.find(pairKey(id, 'Operation'))
      case 'Webhook': {
        // What the list of them demands, which a node does not show before it is read.
        const refusal = listing && refusalFor({ ...listing, coordinate: kind }, context.caller)
        if (refusal) throw refusal
        return withId(await webhooks.find(webhookUuid(id, 'id')), id)
      }
      default:
        throw new TieoutError(
          'BAD_USER_INPUT',
          `id: there is no kind ${JSON.stringify(kind)}; take the id from an \`id\` field.`,
          { field: ['id'] },
        )
    }
  }
}

type Asked = { id: string } | { id: undefined; number: string }

function idOrNumber(id: string | null | undefined, number: string | null | undefined): Asked {
  if (id != null && number == null) return { id }
  if (number != null && id == null) return { id: undefined, number }
  throw new TieoutError('BAD_USER_INPUT', 'Give either `id` or `number`, and not both.', {
    field: ['id'],
  })
}

function typeNameOf(id: string) {
  const { system, kind } = parseGid(id, 'id')
  return (typeOfRecord(system, kind) ?? kind) as Awaited<ReturnType<NodeResolvers['__resolveType']>>
}

/** A finding is stored by its fingerprint; as a node it carries its id too, which names its type. */
function withId<Row extends object>(row: Row | null, id: string): (Row & { id: string }) | null {
  return row === null ? null : { ...row, id }
}
