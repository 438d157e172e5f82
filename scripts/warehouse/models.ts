import { readdirSync, readFileSync } from 'node:fs'
import type { Warehouse } from './open.ts'

const folder = new URL('./models/', import.meta.url)

/** The example models: views over the rows, one a file, which stay as they are where somebody has made his own. */
export async function createModels(warehouse: Warehouse): Promise<void> {
  for (const file of readdirSync(folder).toSorted()) {
    const name = file.slice(0, -'.sql'.length)
    const known = await warehouse.ask(
      'select 1 from information_schema.tables where table_schema = current_schema() and table_name = $1',
      [name],
    )
    if (known.length === 0) await warehouse.ask(readFileSync(new URL(file, folder), 'utf8'))
  }
}
