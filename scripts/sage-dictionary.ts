/** Records in subgraphs/sage300/contract/dictionary.json which tables and columns of Sage are read. */
import { writeFileSync } from 'node:fs'
import { dictionaryOfTables } from '../subgraphs/sage300/watch/differences.ts'

const file = new URL('../subgraphs/sage300/contract/dictionary.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(dictionaryOfTables(), null, 2)}\n`)
