import type { RequestContext } from '#lib/request'
import { ProcorePrimeContractsDocument } from '../questions/procore.generated.ts'
import type { Sources } from '../sources.ts'
import type { StagedRow } from './versions.ts'

/** The contracts with the owner that are in force, for what is withheld of them. */
export async function askPrimeContracts(
  sources: Sources,
  { projectId }: { projectId: string },
  context: RequestContext,
): Promise<StagedRow[]> {
  const rows: StagedRow[] = []
  const document = ProcorePrimeContractsDocument
  for await (const page of sources.pages('PROCORE', document, { projectId }, context)) {
    for (const { id, number, status, retainagePercent } of page) {
      if (status !== 'APPROVED' && status !== 'COMPLETE') continue
      rows.push({ id, project_id: projectId, number, retainage_percent: retainagePercent })
    }
  }
  return rows
}
