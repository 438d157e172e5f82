import { copyFile, readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

/** The script of a site and its macro in one: it copies the import file to the one name that the macro knows. */
const [file = ''] = process.argv.slice(2)
const fixed = process.env['OWN_SAGE_FILE'] ?? ''
const books = new Client({ connectionString: process.env['OWN_SAGE_BOOKS'] })
/** Long enough that whoever runs a second one meets it. */
const MACRO_MS = 60

await copyFile(file, fixed)
await wait(MACRO_MS)
const records = (await readFile(fixed, 'latin1')).split(/\r?\n/).filter(Boolean).map(fieldsOf)
await books.connect()
await books.query('begin')
for (const [kind, commitment, number, ...rest] of records) {
  if (kind === 'CCO') {
    await books.query(
      `insert into jcm_master__commitment_co (commitment, commitment_co, description, status)
       values ($1, $2, $3, 'Approved')`,
      [commitment, number, rest[0]],
    )
  } else {
    const [item, , units, amount] = rest
    await books.query(
      `insert into jcm_master__commitment_co_item (commitment, commitment_co, item_number, job, units, amount)
       values ($1, $2, $3, 'J-1', $4, $5)`,
      [commitment, number, item, units || 0, amount],
    )
  }
}
await books.query('commit')
await books.end()

function fieldsOf(record: string): string[] {
  return (record.match(/"(?:[^"]|"")*"|[^,]+|(?<=,)(?=,|$)/g) ?? []).map(field =>
    field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
  )
}
