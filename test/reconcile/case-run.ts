import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setLogLevel } from '#lib/log'
import type { Scene } from '../../sandbox/generate/scene.ts'
import { type RunningTieout, runTieout } from '../harness/tieout.ts'
import { type Case, type CaseProject, writeCases } from './case-company.ts'
import { type Expected, usualSeverity } from './case-expect.ts'
import { type Found, type FoundCommitment, type FoundFinding, find } from './case-found.ts'

export interface CasesRunning extends AsyncDisposable {
  tieout: RunningTieout
  projects: CaseProject[]
  /** What the graph says now. */
  find(): Promise<Found>
}

/** Boots Tieout once against the company of these cases. */
export async function runCases(
  cases: readonly Case[],
  env: Record<string, string> = {},
): Promise<CasesRunning> {
  setLogLevel('error')
  const dir = await mkdtemp(join(tmpdir(), 'tieout-cases-'))
  try {
    const projects = await writeCases(dir, cases)
    const tieout = await runTieout({ SANDBOX_DATA: dir, ...env })
    return {
      tieout,
      projects,
      find: () => find(tieout),
      async [Symbol.asyncDispose]() {
        await tieout[Symbol.asyncDispose]()
        await rm(dir, { recursive: true, force: true })
      },
    }
  } catch (thrown) {
    await rm(dir, { recursive: true, force: true })
    throw thrown
  }
}

/**
 * What differs between what a case expects and what was found: for each commitment two lines of the
 * same form, empty when they are equal.
 */
export function differences(projects: readonly CaseProject[], given: Case, found: Found): string {
  const { project, cases } = projects.find(each =>
    each.cases.some(of => of.case === given),
  ) as CaseProject
  const commitments = found.commitments.get(project.number) ?? []
  const own = found.findings.filter(finding => finding.project?.number === project.number)
  const { scenes } = cases.find(each => each.case === given) as CaseProject['cases'][number]
  const lines = given.contracts.flatMap(({ expect }, index) => {
    const number = numberOf(scenes[index] as Scene)
    const commitment = commitments.find(each => each.number === number)
    const findings = own.filter(finding => finding.commitment?.number === number)
    const actual = commitment ? foundLine(commitment, findings, expect) : 'not in the graph'
    return pairOf(`${given.id} ${number}`, expectedLine(expect, number), actual)
  })
  if (cases.length > 1) return lines.join('\n')
  const expected = expectedFindings(given.expect ?? {}, project.number)
  const actual = foundFindings(besides(cases, own), given.expect ?? {})
  return [...lines, ...pairOf(`${given.id} besides`, expected, actual)].join('\n')
}

/** What is found of no case: commitments and findings that nobody expects. */
export function unexpected(projects: readonly CaseProject[], found: Found): string {
  return projects
    .flatMap(({ project, cases }) => {
      const numbers = cases.flatMap(({ scenes }) => scenes.map(numberOf))
      const more = (found.commitments.get(project.number) ?? []).filter(
        each => !numbers.includes(each.number),
      )
      const findings = found.findings.filter(each => each.project?.number === project.number)
      return [
        ...more.map(({ number, verdict }) => `${project.number}: ${number} ${verdict}`),
        ...(cases.length > 1
          ? besides(cases, findings).map(each => `${project.number}: ${textOf([each])}`)
          : []),
      ]
    })
    .join('\n')
}

function besides(cases: CaseProject['cases'], findings: FoundFinding[]): FoundFinding[] {
  const numbers = cases.flatMap(({ scenes }) => scenes.map(numberOf))
  return findings.filter(({ commitment }) => !numbers.includes(commitment?.number ?? ''))
}

/** As the graph names it. */
export function numberOf({ commitment, sage, inProcore }: Scene): string {
  return inProcore ? commitment.number : (sage?.number ?? '')
}

function pairOf(of: string, expected: string, actual: string): string[] {
  return expected === actual ? [] : [`${of} expected: ${expected}`, `${of} found:    ${actual}`]
}

function expectedLine(expect: Expected, number: string): string {
  return [
    expect.verdict,
    expectedFindings(expect, number),
    ...(expect.bridge
      ? [`bridge ${expect.bridge.flat().join(' ')} residual ${expect.residual ?? '0.00'}`]
      : []),
    ...Object.entries(expect.figures ?? {}).map(([field, sides]) => `${field} ${sides.join(' ')}`),
    ...Object.entries({
      ...expect.retainage,
      ...expect.source,
      ...expect.invoices,
      ...expect.changeOrders,
    }).map(pair => pair.join(' ')),
  ].join(' | ')
}

function foundLine(found: FoundCommitment, findings: FoundFinding[], expect: Expected): string {
  const { retainage } = found
  const source = (path: string) => {
    const [system, field] = path.split('.') as ['procore' | 'sage', string]
    return found[system]?.[field]
  }
  const numbered = (list: { number: string; verdict: string }[], wanted = {}) =>
    Object.keys(wanted).map(
      number => `${number} ${list.find(each => each.number === number)?.verdict}`,
    )
  return [
    found.verdict,
    foundFindings(findings, expect),
    ...(expect.bridge
      ? [`bridge ${summedParts(retainage.bridge)} residual ${retainage.residualAmount}`]
      : []),
    ...Object.keys(expect.figures ?? {}).map(field => {
      const row = found.comparison.find(each => each.field === field)
      return `${field} ${[row?.procore, row?.sage].join(' ')}`
    }),
    ...Object.keys(expect.retainage ?? {}).map(field => `${field} ${retainage[field]}`),
    ...Object.keys(expect.source ?? {}).map(field => `${field} ${source(field)}`),
    ...numbered(found.invoices, expect.invoices),
    ...numbered(found.changeOrders, expect.changeOrders),
    ...unsaid(findings, expect),
    ...unbalanced(found),
  ].join(' | ')
}

function expectedFindings({ findings = [] }: Partial<Expected>, number: string): string {
  return textOf(
    findings.map(([code, amount = null, grain = number, severity = usualSeverity[code]]) => ({
      code,
      amount,
      grain,
      severity,
    })),
  )
}

function foundFindings(findings: FoundFinding[], { infoAllowed }: Partial<Expected>): string {
  return textOf(findings.filter(({ severity }) => !infoAllowed || severity !== 'INFO'))
}

function textOf(findings: Pick<FoundFinding, 'code' | 'amount' | 'grain' | 'severity'>[]): string {
  const texts = findings.map(
    ({ code, amount, grain, severity }) => `${code} ${grain} ${amount ?? '-'} ${severity}`,
  )
  return texts.toSorted().join(', ') || 'no finding'
}

/** Parts of one class are one part here: a bridge may say them document by document. */
function summedParts(bridge: { code: string; amount: string }[]): string {
  const sums = new Map<string, number>()
  for (const { code, amount } of bridge) sums.set(code, (sums.get(code) ?? 0) + cents(amount))
  return [...sums].map(([code, sum]) => `${code} ${(sum / 100).toFixed(2)}`).join(' ')
}

/** Of every commitment, whatever the case is about: parts and residual are the difference. */
function unbalanced({ retainage, verdict }: FoundCommitment): string[] {
  const { bridge, residualAmount, difference } = retainage
  if (difference === null || verdict.startsWith('MISSING')) return []
  const sum = bridge.reduce((all, part) => all + cents(part.amount), cents(residualAmount))
  return sum === cents(difference)
    ? []
    : [`parts and residual are ${(sum / 100).toFixed(2)}, not ${difference}`]
}

function unsaid(findings: FoundFinding[], { says = {} }: Expected): string[] {
  return Object.entries(says).flatMap(([code, words]) =>
    findings
      .filter(finding => finding.code === code && !words.test(finding.explanation))
      .map(({ explanation }) => `${code} does not say ${words}: ${explanation}`),
  )
}

function cents(amount: string): number {
  return Math.round(Number(amount) * 100)
}
