import type { RequestContext, SubgraphRequest } from '#lib/request'

export type { SubgraphExecutor, SubgraphRequest, SubgraphResult } from '#lib/request'

/** A response object. It has no prototype, so no key in it can reach Object.prototype. */
export type Data = Record<string, unknown>

/** What one request gathers while its plan runs. */
export interface Run {
  /** The answers of the subgraphs so far, merged; shaped for the client at the end. */
  data: Data
  variables: Record<string, unknown>
  context: RequestContext
  errors: ErrorList
  /** A mutation failed: the ones after it are not begun. */
  isHalted: boolean
  /** Only where one subgraph answers all, and the client takes what is written already. */
  verbatim?: SubgraphRequest['verbatim']
  /** The answer, when that took it. */
  written?: string
}

/** One step of a compiled plan; answers nothing when it is done at once. */
export type Step = (run: Run) => Promise<void> | undefined

export type Path = readonly (string | number)[]

export interface ErrorList {
  /**
   * `error` is what a subgraph or its transport reported. `paths` finds the client's paths that it
   * concerns; it is not asked once the list is full.
   */
  add(subgraph: string, error: Error, paths: () => readonly Path[]): void
  /** An object holds nothing under these keys because of errors that were added, wherever those happened. */
  lose(path: Path, keys: ReadonlySet<string>): void
}
