import { StringDecoder } from 'node:string_decoder'

export type Told = Readonly<Record<string, unknown>>

/** The rows of lines of JSON, so many at once as a chunk brings. */
export async function* rowsOf(lines: AsyncIterable<Buffer>): AsyncGenerator<Told[]> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of lines) {
    const texts = (rest + decoder.write(chunk)).split('\n')
    rest = texts.pop() ?? ''
    if (texts.length > 0) yield JSON.parse(`[${texts.join(',')}]`) as Told[]
  }
}
