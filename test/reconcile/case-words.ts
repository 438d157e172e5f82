import type { CaseProject } from './case-company.ts'
import type { Found, FoundCommitment, FoundDocument, FoundFinding } from './case-found.ts'
import { numberOf } from './case-run.ts'
import { LATER } from './cases/worked.ts'

/**
 * All that Tieout says of the cases, to be read aloud: of each commitment its verdict, the documents that
 * were paired otherwise than by number, every finding in its words, and the bridge.
 */
export function wordsOf(projects: readonly CaseProject[], found: Found): string {
  const told = projects.flatMap(({ project, cases }) =>
    cases.map(({ case: given, scenes }) => {
      const findings = found.findings.filter(each => each.project?.number === project.number)
      const commitments = scenes.flatMap(scene => {
        const number = numberOf(scene)
        const here = found.commitments.get(project.number)?.find(each => each.number === number)
        const own = findings.filter(({ commitment }) => commitment?.number === number)
        return here ? tellCommitment(here, own) : [`  ${number} is not in the graph`]
      })
      const ofProject = cases.length > 1 ? [] : findings.filter(({ commitment }) => !commitment)
      return [`${given.id}: ${given.title}`, ...commitments, ...tellFindings(ofProject, '  ')].join(
        '\n',
      )
    }),
  )
  const ofCompany = found.findings.filter(({ project }) => project === null)
  const text = `${[...told.toSorted(), tellFindings(ofCompany, '').join('\n')].join('\n\n')}\n`
  const names = new Map(projects.flatMap(namesOf))
  return text.replace(GIVEN_NUMBER, number => names.get(number) ?? number)
}

/** The company gives these in turn, so that a case more would change those of all after it. */
const GIVEN_NUMBER = /\b(SC|PO)-\d{4}\b/g

function namesOf({ cases }: CaseProject): [number: string, name: string][] {
  return cases.flatMap(({ case: given, scenes }) =>
    scenes.map((scene, index): [string, string] => [numberOf(scene), `${given.id}/${index + 1}`]),
  )
}

function tellCommitment(found: FoundCommitment, findings: readonly FoundFinding[]): string[] {
  const { number, verdict, matchedBy, retainage } = found
  return [
    `  ${number} ${verdict}${matchedBy === 'NUMBER' ? '' : ` matched by ${matchedBy}`}`,
    ...tellPairs(found.changeOrders),
    ...tellPairs(found.invoices),
    ...tellFindings(findings, '    '),
    ...retainage.bridge.map(
      ({ code, amount, explanation }) => `    = ${amount} ${code}: ${explanation}`,
    ),
  ]
}

function tellPairs(documents: readonly FoundDocument[]): string[] {
  return documents
    .filter(({ matchedBy, verdict }) => matchedBy !== 'NUMBER' || verdict !== 'AGREES')
    .map(({ number, verdict, matchedBy }) => `    ${number} ${verdict} matched by ${matchedBy}`)
    .toSorted()
}

function tellFindings(findings: readonly FoundFinding[], indent: string): string[] {
  return findings
    .filter(standsForGood)
    .map(
      ({ code, severity, grain, amount, explanation }) =>
        `${indent}${severity} ${code} ${grain} ${amount ?? '-'}: ${explanation}`,
    )
    .toSorted()
}

/** A cut-off clears itself when its months are over, which is another day's words. */
function standsForGood({ code, explanation }: FoundFinding): boolean {
  return code !== 'TIMING_CUTOFF' || explanation.includes(LATER)
}
