import { appendFile, copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** The script of a site and its macro in one: see site.ts. */
const [file = ''] = process.argv.slice(2)
const site = process.env['SITE_DIR'] ?? ''
const fixed = join(site, 'IMPORT.JCC')
const MACRO_MS = 300

await copyFile(file, fixed)
await writeFile(join(site, 'running'), file)
await wait(MACRO_MS)
await appendFile(join(site, 'books.txt'), `${(await readFile(fixed, 'utf8')).trim()}\n`)
