import { readFileSync } from 'node:fs'
import { setLogLevel } from '#lib/log'
import { openRightsWorld } from './bench/rights/world.ts'
setLogLevel('error')
const world = await openRightsWorld({ projects: 2, commitments: 3, lines: 3, months: 12, plantedShare: 0, seed: 'mini' })
const FORBIDDEN = { status: 403, body: {} }
const tries = (await import(process.argv[2] as string)).default as Record<string, any>
const QUESTION = `{
  sources { system errorCode errorMessage readings { list state reason } }
  projects(first: 9) { nodes { number verdict readings {list state reason} } }
  commitments(first: 20) { nodes {
    number verdict readings { list state reason }
    changeOrders { number verdict matchedBy }
    invoices { number verdict matchedBy }
    findings { code amount explanation }
  } }
  findings(first: 40) { nodes { code amount explanation } }
}`
for (const [name, rules] of Object.entries(tries)) {
  await world.restrict({ rules: typeof rules === 'function' ? rules(world) : rules, tables: [] })
  await using store = await world.openStore()
  try { await store.readAndJudge() } catch (e) { console.log(name, 'THROWN', e) }
  const { data, errors } = await store.ask(QUESTION)
  console.log('=====', name, JSON.stringify(errors ?? null))
  const d = data as any
  for (const s of d.sources) console.log('S', JSON.stringify(s).slice(0, 900))
  for (const p of d.projects.nodes) console.log("P", p.number, p.verdict, JSON.stringify(p.readings.filter((r: any) => r.state !== "READ")))
  for (const c of d.commitments.nodes) {
    console.log('C', c.number, c.verdict, JSON.stringify(c.readings), 'CO', c.changeOrders.map((x: any) => `${x.number}:${x.verdict}:${x.matchedBy}`).join(' '), 'INV', c.invoices.map((x: any) => `${x.number}:${x.verdict}:${x.matchedBy}`).join(' '))
    for (const f of c.findings) console.log('   F', f.code, f.amount, f.explanation)
  }

}
await world[Symbol.asyncDispose]()
process.exit(0)
