/** NDJSON of rows, cut anywhere. */
export type Text = AsyncIterable<Uint8Array>

export type Told = Readonly<Record<string, unknown>>

/** The rows of the text, as many at once as came together. */
export async function* rowsOf(text: Text): AsyncGenerator<Told[]> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const part of text) {
    rest += decoder.decode(part, { stream: true })
    const end = rest.lastIndexOf('\n')
    if (end === -1) continue
    yield JSON.parse(`[${rest.slice(0, end).replaceAll('\n', ',')}]`) as Told[]
    rest = rest.slice(end + 1)
  }
}
