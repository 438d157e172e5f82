/** Rows as lines of JSON, some at once. */
export type Lines = AsyncIterable<readonly string[]>

export type Told = Readonly<Record<string, unknown>>

export async function* ndjsonOf(every: Lines): AsyncGenerator<string> {
  for await (const lines of every) yield `${lines.join('\n')}\n`
}

/** The rows of the lines, as many at once. */
export async function* rowsOf(every: Lines): AsyncGenerator<Told[]> {
  for await (const lines of every) yield JSON.parse(`[${lines.join(',')}]`) as Told[]
}
