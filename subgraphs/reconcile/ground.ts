/**
 * The types that generated code names, and whatever else of this subgraph hangs on no other part of it: rows of
 * the store as queries return them, and answers.
 */
export type * from './ground/answers.ts'
export type * from './ground/costs.ts'
export type * from './ground/findings.ts'
export type * from './ground/log.ts'
export type * from './ground/pairs.ts'
export type * from './ground/readings.ts'
