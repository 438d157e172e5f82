import type { Drift } from '#lib/drift'
import { TieoutError } from '#lib/errors'
import { type Gid, parseGid } from '#lib/ids'
import type { Connection, PageArguments } from '#lib/pages'
import { askerOf, perRequest } from '#lib/request'
import { companyResolvers, type Named, noCompany } from './companies/company-fields.ts'
import type { CompanyRow, ImportRow } from './ground.ts'
import { accountList, extraList, transactionList } from './read/cost-lists.ts'
import { jobKeysOf } from './read/job-keys.ts'
import {
  changeOrderList,
  commitmentList,
  costCodeList,
  invoiceList,
  invoiceOf,
  jobList,
  ofJob,
  paymentList,
  vendorList,
} from './read/lists.ts'
import { createLoaders, type Loaders, type LoadersOf } from './read/loaders.ts'
import type { SageSource } from './read/source.ts'
import { changeOrderLineResolvers, changeOrderResolvers } from './records/change-orders.ts'
import { commitmentLineResolvers, commitmentResolvers } from './records/commitments.ts'
import { insuranceResolvers } from './records/insurance.ts'
import { invoiceLineResolvers, invoiceResolvers, paymentResolvers } from './records/invoices.ts'
import {
  categoryResolvers,
  costCodeResolvers,
  extraResolvers,
  jobResolvers,
} from './records/jobs.ts'
import { accountResolvers } from './records/ledger.ts'
import type { Row } from './records/rows.ts'
import { transactionResolvers } from './records/transactions.ts'
import { vendorResolvers } from './records/vendors.ts'
import type {
  Resolvers,
  SageChangeOrderImportInput,
  SageCommitmentImportInput,
  SageInvoiceImportInput,
} from './types.generated.ts'
import type { ImportPayload } from './write/import-kind.ts'
import type { StaticWrites } from './write/static-writes.ts'

/** What the resolvers stand on. */
export interface ResolverParts {
  company: CompanyRow
  source: SageSource
  writes: StaticWrites
  drifts(): Promise<Drift[]>
  imports: {
    changeOrder(input: SageChangeOrderImportInput): Promise<ImportPayload>
    commitment(input: SageCommitmentImportInput): Promise<ImportPayload>
    invoice(input: SageInvoiceImportInput): Promise<ImportPayload>
    list(page: PageArguments): Promise<Connection<ImportRow>>
  }
}

export function createResolvers({
  company,
  source,
  writes,
  drifts,
  imports,
}: ResolverParts): Resolvers {
  const loadersOf: LoadersOf = perRequest(context =>
    createLoaders(source, { notOlderThan: context.notOlderThan, ...askerOf(context) }),
  )
  /** What is asked of this company, which may be named in the question. */
  const withoutCompany = <Asked extends Named>(
    asked: Asked,
    field: string,
  ): Omit<Asked, 'company'> => {
    const { company: named, ...rest } = asked
    if (named && named !== company.name) throw noCompany(named, [company.name], field)
    return rest
  }
  const withOwnFilter = <Each extends { filter?: Named | null }>(args: Each): Each =>
    args.filter ? { ...args, filter: withoutCompany(args.filter, 'filter') } : args
  const ofCompany = { company: () => company }
  return {
    Query: {
      sageCompanies: () => [company],
      sageJobs: (_, args, context) => jobList(loadersOf(context), withOwnFilter(args)),
      sageJob: (_, { id }, context) => find(id, 'Job', byJob(loadersOf(context))),
      sageVendors: (_, args, context) => vendorList(loadersOf(context), withOwnFilter(args)),
      sageVendor: (_, { id }, context) => find(id, 'Vendor', byVendor(loadersOf(context))),
      sageCostCodes: (_, args, context) => costCodeList(loadersOf(context), ofJob(args)),
      sageExtras: (_, args, context) => extraList(loadersOf(context), ofJob(args)),
      sageCommitments: (_, args, context) => commitmentList(loadersOf(context), ofJob(args)),
      sageCommitment: (_, { id }, context) =>
        find(id, 'Commitment', byCommitment(loadersOf(context))),
      sageChangeOrders: (_, args, context) => changeOrderList(loadersOf(context), ofJob(args)),
      sageInvoices: (_, args, context) => invoiceList(loadersOf(context), ofJob(args)),
      sagePayments: (_, args, context) => paymentList(loadersOf(context), ofJob(args)),
      sageTransactions: (_, args, context) => transactionList(loadersOf(context), args),
      sageAccounts: (_, args, context) => accountList(loadersOf(context), withOwnFilter(args)),
      sageAccount: (_, { id }, context) => find(id, 'Account', byAccount(loadersOf(context))),
      sageJobKeys: (_, { jobId }, context) => jobKeysOf(loadersOf(context), jobId),
      sageImports: (_, page) => imports.list(page),
      sageHealth: () => company.health(),
      sageDrifts: () => drifts(),
    },
    Mutation: {
      sageChangeOrderImport: (_, { input }) => imports.changeOrder(withoutCompany(input, 'input')),
      sageCommitmentImport: (_, { input }) => imports.commitment(withoutCompany(input, 'input')),
      sageInvoiceImport: (_, { input }) => imports.invoice(withoutCompany(input, 'input')),
      sageExtraCreate: (_, { input }) => writes.createExtra(withoutCompany(input, 'input')),
      sageVendorUpdate: (_, { input }) => writes.updateVendor(withoutCompany(input, 'input')),
      sageCommitmentComplete: (_, { input }) =>
        writes.completeCommitment(withoutCompany(input, 'input')),
    },
    SageCompany: companyResolvers,
    SageImport: ofCompany,
    SageJob: {
      ...jobResolvers(loadersOf),
      ...ofCompany,
      __resolveReference: ({ id }, context) => find(id, 'Job', byJob(loadersOf(context))),
    },
    SageExtra: {
      ...extraResolvers(loadersOf),
      __resolveReference: ({ id }, context) =>
        find(id, 'Extra', async ([job = '', extra = '']) =>
          (await loadersOf(context).extrasOfJob.load(job)).find(
            ({ record }) => record.Extra === extra,
          ),
        ),
    },
    SageInsurance: insuranceResolvers,
    SageVendor: {
      ...vendorResolvers(loadersOf),
      ...ofCompany,
      __resolveReference: ({ id }, context) => find(id, 'Vendor', byVendor(loadersOf(context))),
    },
    SageCostCode: {
      ...costCodeResolvers(loadersOf),
      __resolveReference: ({ id }, context) =>
        find(id, 'CostCode', async ([job = '', extra = '', code = '']) =>
          (await loadersOf(context).costCodesOfJob.load(job)).find(
            ({ record }) => record.Extra === extra && record.Cost_Code === code,
          ),
        ),
    },
    SageCategory: categoryResolvers,
    SageTransaction: transactionResolvers(loadersOf),
    SageAccount: {
      ...accountResolvers(loadersOf),
      ...ofCompany,
      __resolveReference: ({ id }, context) => find(id, 'Account', byAccount(loadersOf(context))),
    },
    SageCommitment: {
      ...commitmentResolvers(loadersOf),
      ...ofCompany,
      __resolveReference: ({ id }, context) =>
        find(id, 'Commitment', byCommitment(loadersOf(context))),
    },
    SageCommitmentLine: {
      ...commitmentLineResolvers(loadersOf),
      __resolveReference: ({ id }, context) =>
        find(id, 'CommitmentItem', async ([commitment = '', item = '']) =>
          (await loadersOf(context).items.load(commitment)).find(
            ({ record }) => String(record.Item_Number) === item,
          ),
        ),
    },
    SageChangeOrder: {
      ...changeOrderResolvers(loadersOf),
      __resolveReference: ({ id }, context) =>
        find(id, 'ChangeOrder', async ([commitment = '', number = '']) =>
          (await loadersOf(context).changeOrders.load(commitment)).find(
            ({ record }) => record.Commitment_CO === number,
          ),
        ),
    },
    SageChangeOrderLine: changeOrderLineResolvers(loadersOf),
    SageInvoice: {
      ...invoiceResolvers(loadersOf),
      __resolveReference: async ({ id }, context) => {
        const { kind, key } = parseGid(id, 'id', { system: 'sage300' })
        if (kind !== 'Invoice' && kind !== 'UnpostedInvoice') throw wrongKind(id, 'Invoice')
        const [vendor = '', invoice = ''] = key
        const isPosted = kind === 'Invoice'
        return (await invoiceOf(loadersOf(context), { vendor, invoice, isPosted })) ?? null
      },
    },
    SageInvoiceLine: invoiceLineResolvers(loadersOf),
    SagePayment: {
      ...paymentResolvers(loadersOf),
      __resolveReference: ({ id }, context) =>
        find(id, 'Payment', async ([vendor = '', invoice = '', payment = '']) =>
          (await loadersOf(context).payments.load({ vendor, invoice, isPosted: true })).find(
            ({ record }) => String(record.Payment_ID) === payment,
          ),
        ),
    },
  }
}

/** Null when Sage has no such record. Throws BAD_USER_INPUT for an id of another kind. */
async function find<Each>(
  id: string,
  kind: string,
  read: (key: Gid['key']) => Promise<Each | undefined>,
): Promise<Each | null> {
  const { key } = parseGid(id, 'id', { system: 'sage300', kind })
  return (await read(key)) ?? null
}

const byJob = (loaders: Loaders) => (key: string[]) => first(loaders.job.load(key[0] ?? ''))
const byVendor = (loaders: Loaders) => (key: string[]) => first(loaders.vendor.load(key[0] ?? ''))
const byAccount = (loaders: Loaders) => (key: string[]) => first(loaders.account.load(key[0] ?? ''))
const byCommitment = (loaders: Loaders) => (key: string[]) =>
  first(loaders.commitment.load(key[0] ?? ''))

async function first<Each>(rows: Promise<Row<Each>[]>): Promise<Row<Each> | undefined> {
  return (await rows)[0]
}

function wrongKind(id: string, kind: string): TieoutError {
  return new TieoutError(
    'BAD_USER_INPUT',
    `id: ${JSON.stringify(id)} is not the id of a ${kind}.`,
    {
      field: ['id'],
    },
  )
}
