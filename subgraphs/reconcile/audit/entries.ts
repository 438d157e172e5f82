import type { Pool } from 'pg'
import { parseGid } from '#lib/ids'
import type { Connection, PageArguments } from '#lib/pages'
import { pageOfRows } from '../answers/paging.ts'
import { moneyOrNull } from '../answers/values.ts'
import type { AuditEntryRow, AuditReport } from '../ground.ts'
import type { AuditFilter, Resolvers } from '../types.generated.ts'
import type { Operation } from '../writes/runner/operation.ts'
import type { OperationStore } from '../writes/runner/ports.ts'
import { completenessOf, type SeenImport } from './completeness.ts'
import { verifyAudit } from './verify.ts'

/** The audit as the graph shows it. */
export function listAudit(
  pool: Pool,
  filter: AuditFilter | null | undefined,
  page: PageArguments,
): Promise<Connection<AuditEntryRow>> {
  const { actions, madeBy, operationId, writtenAfter, writtenBefore } = filter ?? {}
  return pageOfRows<AuditEntryRow>(
    pool,
    {
      from: '(select *, -sequence as newest from tieout.audit_entry) as entry',
      where: `($1::text[] is null or action = any ($1)) and ($2::text is null or made_by = $2)
        and ($3::text is null or operation_id = $3)
        and ($4::timestamptz is null or at::timestamptz >= $4)
        and ($5::timestamptz is null or at::timestamptz < $5)`,
      parameters: [
        actions ?? null,
        madeBy ?? null,
        operationId ? uuidIn(operationId) : null,
        writtenAfter ?? null,
        writtenBefore ?? null,
      ],
      order: [{ column: 'newest', type: 'bigint' }],
    },
    page,
  )
}

export async function reportAudit(
  pool: Pool,
  imports: readonly SeenImport[] | undefined,
): Promise<AuditReport> {
  const [verification, completeness] = await Promise.all([
    verifyAudit(pool),
    completenessOf(pool, imports),
  ])
  return { ...verification, completeness }
}

export function auditResolvers(operations: Pick<OperationStore, 'find'>): Resolvers {
  const all = async (ids: readonly string[]) => {
    const found = await Promise.all(ids.map(id => operations.find(id)))
    return found.filter((each): each is Operation => each !== null)
  }
  return {
    AuditEntry: {
      writtenAt: ({ at }) => at,
      madeBy: ({ made_by }) => made_by,
      operation: ({ operation_id }) => (operation_id ? operations.find(operation_id) : null),
    },
    FindingEvent: {
      happenedAt: row => row.happened_at.toISOString(),
      madeBy: row => row.made_by,
      text: row => row.said,
      amount: row => moneyOrNull(row.amount),
      operation: row => (row.operation_id ? operations.find(row.operation_id) : null),
    },
    AuditVerification: {
      headSequence: ({ head }) => head.sequence,
      headHash: ({ head }) => head.hash,
    },
    AuditCompleteness: {
      missing: ({ missing }) => all(missing),
      unaudited: ({ unaudited }) => all(unaudited),
    },
  }
}

function uuidIn(operationId: string): string {
  const { key } = parseGid(operationId, 'filter.operationId', {
    system: 'tieout',
    kind: 'Operation',
  })
  return key[0] ?? ''
}
