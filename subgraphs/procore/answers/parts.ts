import type { Drift } from '#lib/drift'
import type { RequestContext } from '#lib/request'
import type { Loaders } from '../read/loaders.ts'
import type { OwnerLoaders } from '../read/owner-loaders.ts'
import type { Source } from '../read/source.ts'
import type { ProcoreCallBudget, ProcoreHealth } from '../types.generated.ts'
import type { Approvals } from '../write/approve.ts'
import type { CommitmentCreate } from '../write/commitment-create.ts'
import type { Release } from '../write/release.ts'

/** What the resolvers draw on. */
export interface Parts {
  source: Source
  loadersOf: (context: RequestContext) => Loaders
  ownerLoadersOf: (context: RequestContext) => OwnerLoaders
  health: () => Promise<ProcoreHealth>
  drifts: () => Drift[]
  budget: () => ProcoreCallBudget | null
  approvals: Approvals
  commitmentCreate: CommitmentCreate
  release: Release
  /** Events that Procore gave up on since the moment; of the company where no project is given. */
  lostEvents: (project: string | null, since: string) => Promise<number>
}
