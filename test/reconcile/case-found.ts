import { type RunningTieout, whole } from '../harness/tieout.ts'

/** What the graph says of every commitment and every finding. */
export interface Found {
  commitments: Map<string, FoundCommitment[]>
  findings: FoundFinding[]
}

export interface FoundFinding {
  id: string
  code: string
  severity: string
  amount: string | null
  grain: string
  explanation: string
  firstSeenOn: string
  project: { number: string } | null
  commitment: { number: string } | null
}

export interface FoundCommitment {
  number: string
  verdict: string
  comparison: { field: string; procore: string | null; sage: string | null }[]
  retainage: Record<string, string> & {
    difference: string | null
    residualAmount: string
    bridge: { code: string; amount: string; explanation: string }[]
  }
  matchedBy: string
  invoices: FoundDocument[]
  changeOrders: FoundDocument[]
  procore: Record<string, string> | null
  sage: Record<string, string> | null
}

export interface FoundDocument {
  number: string
  verdict: string
  matchedBy: string
}

const PAGE_SIZE = 50
const COMMITMENTS = `query ($first: Int!, $after: String) { commitments(first: $first, after: $after) {
  nodes {
    number verdict matchedBy project { number }
    comparison { field procore sage }
    retainage {
      procoreHeldAmount sageHeldAmount difference residualAmount
      procoreRetainedToDateAmount procoreReleasedToDateAmount
      sageRetainedToDateAmount sageReleasedToDateAmount
      bridge { code amount explanation }
    }
    invoices { number verdict matchedBy }
    changeOrders { number verdict matchedBy }
    procore { approvedChangesAmount pendingChangesAmount revisedAmount invoicedAmount retainageHeldAmount paidAmount }
    sage { approvedChangesAmount revisedAmount invoicedAmount retainageHeldAmount paidAmount }
  }
  pageInfo { hasNextPage endCursor } } }`
const FINDINGS = `query ($first: Int!, $after: String) { findings(first: $first, after: $after) {
  nodes {
    id code severity amount grain explanation firstSeenOn project { number } commitment { number }
  }
  pageInfo { hasNextPage endCursor } } }`

/** Asks page by page. */
export async function find(tieout: RunningTieout): Promise<Found> {
  const commitments = new Map<string, FoundCommitment[]>()
  type Node = FoundCommitment & { project: { number: string } }
  for (const node of await allPages<Node>(tieout, COMMITMENTS, 'commitments')) {
    const of = commitments.get(node.project.number) ?? []
    commitments.set(node.project.number, [...of, node])
  }
  return { commitments, findings: await allPages<FoundFinding>(tieout, FINDINGS, 'findings') }
}

async function allPages<Node>(tieout: RunningTieout, query: string, field: string) {
  const nodes: Node[] = []
  for (let after: string | null = null; ; ) {
    const { [field]: page } = whole(await tieout.ask(query, { first: PAGE_SIZE, after }))
    nodes.push(...page.nodes)
    if (!page.pageInfo.hasNextPage) return nodes
    after = page.pageInfo.endCursor
  }
}
