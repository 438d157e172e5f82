import { readFile } from 'node:fs/promises'
import pg from 'pg'

/**
 * Stands in for the import command: somebody works in Sage between Tieout's check and the import.
 * What that person does is the SQL in `change.sql` of the company's folder; then the import runs.
 */
const client = new pg.Client({ connectionString: process.env['SAGE_SANDBOX_URL'] })
await client.connect()
await client.query(await readFile('change.sql', 'utf8'))
await client.end()
await import('../../sandbox/sage300/import.ts')
