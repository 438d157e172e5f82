/** One attack: what is sent, as whom. It is refused when nothing of another's comes back and nothing breaks. */
export interface Attack {
  name: string
  /** Whose token goes with it; `raw` attacks bring their own. */
  as: Attacker | 'nobody'
  query?: string
  variables?: Record<string, unknown>
  path?: string
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS'
  headers?: Record<string, string>
  /** In place of a query. */
  body?: string
  /** The codes of which one must come; where none is given, only nothing of another's may come. */
  codes?: readonly string[]
  /** It is nothing that is refused as a whole: what comes, and what does not, is decided row by row. */
  mustRun?: true
}

/** What a key is bound to. */
export const BOUND = ['vendor', 'project', 'owner'] as const
export type Bound = (typeof BOUND)[number]

/** A key of each that is bound, and one that may read all. */
export type Attacker = Bound | 'reader'

/** Of another vendor, in another project. */
export interface Foreign {
  /** Of records of every kind. */
  ids: readonly string[]
  /** Of his commitment. */
  number: string
  /** In Procore, where an owner's key names its project. */
  procoreProjectId: string
  ownProcoreProjectId: string
}
