import { messageOf, TieoutError } from '#lib/errors'
import { importAtSite, type SiteImport } from './site.ts'

/** A Tieout of its own that imports one record after another, and says what came of each. */
const asked = JSON.parse(process.argv[2] ?? '[]') as SiteImport[]
for (const each of asked) {
  const outcome = await importAtSite(each).then(
    payload => payload.outcome,
    thrown => (thrown instanceof TieoutError ? thrown.code : messageOf(thrown)),
  )
  process.stdout.write(`${each.number} ${outcome}\n`)
}
