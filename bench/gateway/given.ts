import { readFileSync } from 'node:fs'

/** What every gateway is given: the supergraph, and where its subgraphs are. */
export function givenOf(): { supergraph: string; urls: Record<string, string> } {
  const [, , file = ''] = process.argv
  return JSON.parse(readFileSync(file, 'utf8'))
}
