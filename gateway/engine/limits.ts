import { TieoutError } from '#lib/errors'

/**
 * What a request may ask for. Chosen so that a page of 1000 rows with their lines and the questions of
 * common tools about the schema fit, and that whatever fits is read, checked and planned in an instant.
 */
export const limits = {
  /** A GET's URL is among them. */
  headerBytes: 16 * 1024,
  bodyBytes: 1024 * 1024,
  characters: 128 * 1024,
  tokens: 10_000,
  /** Of the texts in a query. */
  lines: 5_000,
  /** Operations and fragments. */
  definitions: 200,
  /** Characters of a name: aliases come back with every row. */
  name: 128,
  /** Brackets within brackets, and fragments within fragments. */
  nesting: 48,
  depth: 15,
  aliases: 100,
  /** Fields at the root: each is a question of its own to a system. */
  roots: 10,
  /** Selections and directives once all fragments are spread. */
  fields: 1_000,
  /** Objects that the answer may hold, estimated from `first` and the assumed length of lists. */
  cost: 200_000,
  /** Values within the body. */
  values: 10_000,
  /** Characters of an answer that come from the schema, which takes two thirds of it in whole. */
  introspection: 900_000,
  /** Characters of an answer: a text under a hundred aliases comes back a hundred times with every row. */
  answer: 32 * 1024 * 1024,
} as const

export type Limit = keyof typeof limits

/** The failure of every limit; `asked` goes on in the sentence. */
export function tooLarge(limit: Limit, asked: string): TieoutError {
  return new TieoutError('QUERY_TOO_LARGE', `The ${limit} limit is ${limits[limit]}; ${asked}`)
}

/** Throws QUERY_TOO_LARGE, naming the limit and the figure. */
export function refuseAbove(limit: Limit, figure: number, unit: string): void {
  if (figure > limits[limit]) throw tooLarge(limit, `the query has ${figure} ${unit}.`)
}
