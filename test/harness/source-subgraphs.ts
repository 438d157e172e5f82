import { readFileSync } from 'node:fs'
import { buildASTSchema, execute, type GraphQLSchema, parse } from 'graphql'
import { TieoutError } from '#lib/errors'
import { type PageArguments, sliceOf } from '#lib/pages'
import type { RequestContext, SubgraphExecutor } from '#lib/request'

/**
 * Two small companies behind the real contract: what reconcile asks is checked against the schema of
 * each subgraph, what it is given are the records in `procore` and `sage`, which a test may change.
 */
export interface SourceSubgraphs {
  procore: Company
  sage: Company
  executors: { procore: SubgraphExecutor; sage300: SubgraphExecutor }
  /** The questions asked so far, by the name of the operation. */
  asked: string[]
}

export interface Company {
  projects: Node[]
  vendors: Node[]
  costCodes: Scoped[]
  commitments: Scoped[]
  changeOrders: Scoped[]
  invoices: Scoped[]
  /** Views of the budget, each with its `rows`. */
  budgetViews: Scoped[]
  /** Of AP invoices, by the job; Procore's stand in their commitments. */
  payments: Scoped[]
  accounts: Node[]
  /** The companies of Sage, by name; a job or vendor is of `main` unless its `in` says another. */
  companies: string[]
  /** Those of them whose lists fail. */
  down: Set<string>
  /** Thrown by every list while it is set, or by the list of this name, or those of this project, alone. */
  failure: { error: Error; field?: string; of?: string } | undefined
  /** What procoreDrifts answers. */
  drifts: unknown[]
  /** Answers procoreChangeOrderApprove. */
  approveChangeOrder: (input: { id: string; dryRun: boolean }) => unknown
  /** Answers sageChangeOrderImport. */
  importChangeOrder: (input: ImportInput) => unknown
}

export interface Node {
  id: string
  [field: string]: unknown
}

/** A record and the project that lists it. */
export interface Scoped extends Node {
  of: string
}

export interface ImportInput {
  idempotencyKey: string
  dryRun: boolean
  company?: string
  commitmentNumber: string
  number: string
  title: string
  changedOn: string
  lines: { itemNumber?: number | null; description: string; amount: string }[]
}

type OfCompany = PageArguments & { filter?: { company?: string | null } | null }
type Scope = PageArguments & { filter: { projectId?: string; jobId?: string; viewId?: string } }

export function createSourceSubgraphs(): SourceSubgraphs {
  const procore = emptyCompany()
  const sage = emptyCompany()
  const asked: string[] = []
  return {
    procore,
    sage,
    asked,
    executors: {
      procore: executorOf('procore', rootOf('procore', 'Projects', procore), asked),
      sage300: executorOf('sage300', rootOf('sage', 'Jobs', sage), asked),
    },
  }
}

export function testContext(): RequestContext {
  return { caller: undefined, requestId: 'test', signal: new AbortController().signal }
}

function emptyCompany(): Company {
  return {
    projects: [],
    vendors: [],
    costCodes: [],
    commitments: [],
    changeOrders: [],
    invoices: [],
    budgetViews: [],
    payments: [],
    accounts: [],
    failure: undefined,
    companies: ['main'],
    down: new Set(),
    drifts: [],
    approveChangeOrder: () => {
      throw new Error('this test approves nothing')
    },
    importChangeOrder: () => {
      throw new Error('this test imports nothing')
    },
  }
}

function rootOf(prefix: string, projects: string, company: Company): Record<string, unknown> {
  const guarded = <Result>(field: string, answer: () => Result, of?: string): Result => {
    const { failure } = company
    const isOf = failure?.of === undefined || failure.of === of
    if (failure && isOf && (failure.field ?? field) === field) throw failure.error
    return answer()
  }
  const nameOf = (row: Node | undefined) => String(row?.['in'] ?? 'main')
  const isUp = (name: string | null | undefined) => {
    const down = company.companies.find(each => company.down.has(each) && (name ?? each) === each)
    if (down) throw new TieoutError('SAGE_UNREACHABLE', `Sage company ${down}: it is down.`)
  }
  const all = (field: string, rows: () => Node[]) => (args: OfCompany) =>
    guarded(field, () => {
      const name = args.filter?.company
      isUp(name)
      const listed = rows().filter(row => !name || nameOf(row) === name)
      return sliceOf(listed, row => row.id, args)
    })
  const scoped = (field: string, rows: () => Scoped[]) => (args: Scope) => {
    const of = args.filter.projectId ?? args.filter.jobId
    return guarded(
      field,
      () => {
        isUp(nameOf(company.projects.find(({ id }) => id === of)))
        const listed = rows().filter(row => row.of === of)
        return sliceOf(listed, row => row.id, args)
      },
      of,
    )
  }
  return {
    sageCompanies: () => company.companies.map(name => ({ name })),
    [`${prefix}${projects}`]: all('projects', () => company.projects),
    [`${prefix}Project`]: ({ id }: { id: string }) =>
      company.projects.find(row => row.id === id) ?? null,
    [`${prefix}Vendors`]: all('vendors', () =>
      company.vendors.map(row => ({ insurances: [], ...row })),
    ),
    [`${prefix}CostCodes`]: scoped('costCodes', () =>
      company.costCodes.map(row => ({ categories: [], ...row })),
    ),
    [`${prefix}Commitments`]: scoped('commitments', () => company.commitments),
    [`${prefix}ChangeOrders`]: scoped('changeOrders', () =>
      company.changeOrders.map(row => ({ lines: [], ...row })),
    ),
    [`${prefix}Invoices`]: scoped('invoices', () => company.invoices),
    procoreBudgetViews: scoped('budgetViews', () => company.budgetViews),
    procoreBudgetRows: (args: Scope) =>
      guarded('budgetRows', () => {
        const view = company.budgetViews.find(({ id }) => id === args.filter.viewId)
        return sliceOf((view?.['rows'] ?? []) as Node[], row => row.id, args)
      }),
    [`${prefix}Payments`]: scoped('payments', () => company.payments),
    [`${prefix}Accounts`]: all('accounts', () => company.accounts),
    [`${prefix}Commitment`]: ({ id }: { id: string }) =>
      guarded('commitment', () => {
        const found = company.commitments.find(row => row.id === id)
        const changes = company.changeOrders.filter(
          row => (row['commitment'] as Node | undefined)?.id === id,
        )
        const changeOrders = changes.map(row => ({ lines: [], ...row }))
        return found ? { payments: [], ...found, changeOrders } : null
      }),
    sageJobKeys: ({ jobId }: { jobId: string }) =>
      guarded('keys', () => {
        const idsOf = (rows: Scoped[]) => rows.filter(({ of }) => of === jobId).map(({ id }) => id)
        return {
          costCodeIds: idsOf(company.costCodes),
          commitmentIds: idsOf(company.commitments),
          changeOrderIds: idsOf(company.changeOrders),
          invoiceIds: idsOf(company.invoices),
        }
      }),
    [`${prefix}Drifts`]: () => company.drifts,
    [`${prefix}ChangeOrderApprove`]: ({ input }: { input: { id: string; dryRun: boolean } }) =>
      guarded('approve', () => company.approveChangeOrder(input)),
    [`${prefix}ChangeOrderImport`]: ({ input }: { input: ImportInput }) =>
      guarded('import', () => company.importChangeOrder(input)),
  }
}

function executorOf(
  name: 'procore' | 'sage300',
  rootValue: Record<string, unknown>,
  asked: string[],
): SubgraphExecutor {
  const schema = schemaOf(name)
  return async ({ document, variables, context }) => {
    for (const definition of document.definitions) {
      if (definition.kind === 'OperationDefinition') asked.push(definition.name?.value ?? '')
    }
    return execute({
      schema,
      document,
      variableValues: variables,
      contextValue: context,
      rootValue,
    })
  }
}

function schemaOf(name: string): GraphQLSchema {
  const sdl = ['common', name].map(part =>
    readFileSync(new URL(`../../schema/${part}.graphql`, import.meta.url), 'utf8'),
  )
  return buildASTSchema(parse(sdl.join('\n')), { assumeValidSDL: true })
}
