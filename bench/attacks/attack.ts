/** One attack: what is sent, as whom. It is refused when nothing of another's comes back and nothing breaks. */
export interface Attack {
  name: string
  /** Whose token goes with it; `raw` attacks bring their own. */
  as: 'vendor' | 'reader' | 'nobody'
  query?: string
  variables?: Record<string, unknown>
  path?: string
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS'
  headers?: Record<string, string>
  /** In place of a query. */
  body?: string
  /** The codes of which one must come; where none is given, only nothing of another's may come. */
  codes?: readonly string[]
}

/** What is not the vendor's own. */
export interface Foreign {
  /** Of another vendor's records, of every kind. */
  ids: readonly string[]
  /** Of his commitment. */
  number: string
}
